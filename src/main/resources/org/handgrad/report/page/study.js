// The page of a study: the ranking, what the swept values do to the measure, and the costs of the best groups.
const ranking = DATA.result.ranking;
const settingsOf = (group) => DATA.settings[group.rank - 1]; // those that differ
const names = [...new Set(DATA.settings.flatMap((settings) => Object.keys(settings)))];
const valuesOf = (name) => [...new Set(DATA.settings.map((settings) => settings[name]).filter((value) => value !== undefined))];
const isNumeric = (name) => valuesOf(name).length > 1 && valuesOf(name).every((value) => Number.isFinite(Number(value)));
const numeric = names.filter(isNumeric);
const measureName = () => ranking.measure + ', ' + word(ranking.part);
const LINE_COLORS = ['class0', 'class1', 'class2', 'class3', 'class4', 'class5'];

/** What a group is called: the settings that differ. */
function groupName(group) {
  const parts = Object.entries(settingsOf(group)).map(([name, value]) => name + ' ' + value);
  return [...parts, ranking.groups.some((other) => other.builds.join() !== group.builds.join()) ? group.builds.join(', ') : null].filter((part) => part !== null).join(' · ') || group.settings.model;
}

/** Groups that differ in this value alone, or in these. */
function families(some) {
  const found = new Map();
  for (const group of ranking.groups) {
    if (group.mean === null || some.some((name) => settingsOf(group)[name] === undefined)) continue;
    const key = Object.entries(settingsOf(group)).filter(([name]) => !some.includes(name)).map(([name, value]) => name + ' ' + value).concat(group.builds.join(', ')).join(' · ');
    found.set(key, [...(found.get(key) ?? []), group]);
  }
  return found;
}

const ascending = (name) => valuesOf(name).map(Number).sort((a, b) => a - b);

/** The measure over one value: a line of means for each family; where there is one family, its intervals too. */
function overOne(path) {
  const xs = ascending(path);
  const found = [...families([path])].filter(([, groups]) => groups.length > 1).slice(0, LINE_COLORS.length);
  if (found.length === 0) return null;
  const at = (groups, x, part) => groups.find((group) => Number(settingsOf(group)[path]) === x)?.[part] ?? null;
  const lines = found.map(([name, groups], i) => ({ label: found.length === 1 ? t('mean') : name, values: xs.map((x) => at(groups, x, 'mean')), color: LINE_COLORS[i], width: 2, points: true, spanGaps: true }));
  if (found.length === 1 && ranking.groups.some((group) => group.low !== null)) {
    lines.push(...['low', 'high'].map((part) => ({ label: t(part === 'low' ? 'intervalLow' : 'intervalHigh'), values: xs.map((x) => at(found[0][1], x, part)), color: 'muted', width: 1, dash: [4, 4], spanGaps: true })));
  }
  const ratio = xs[0] > 0 ? xs.at(-1) / xs[0] : 0;
  return chart({ title: t('overValue', { measure: measureName(), value: path }), x: path, y: measureName() }, xs, lines, { logX: ratio >= 30, canLog: ranking.measure === 'cost', xName: (x) => path + ' ' + x });
}

function overTwo([across, down]) {
  return [...families([across, down])].filter(([, groups]) => groups.length > 3).map(([name, groups]) => heatmap(
    { title: t('overValues', { measure: measureName(), first: across, second: down }) + ' · ' + name, x: across, y: down },
    ascending(across), ascending(down),
    (x, y) => groups.find((group) => Number(settingsOf(group)[across]) === x && Number(settingsOf(group)[down]) === y)?.mean ?? null,
    ranking.higherIsBetter));
}

function effects() {
  const pairs = numeric.flatMap((first, i) => numeric.slice(i + 1).map((second) => [first, second]));
  const drawings = [...pairs.slice(0, 3).flatMap(overTwo), ...numeric.slice(0, 4).map(overOne)].filter((drawing) => drawing !== null);
  return drawings.length === 0 ? null : section('values', t('sweptValues'), h('p', {}, t('sweptValuesSay')), drawings);
}

/** Median and quartiles over seeds and folds, of the best groups. */
function bands() {
  if (ranking.bands.length === 0) return null;
  const xs = [...new Set(ranking.bands.flatMap((band) => band.epochs))].sort((a, b) => a - b);
  const along = (band, part) => {
    const at = new Map(band.epochs.map((epoch, i) => [epoch, band[part][i]]));
    return xs.map((x) => at.get(x) ?? null);
  };
  const one = ranking.groups.every((group) => group.valued < 2);
  const lines = ranking.bands.flatMap((band, i) => {
    const shared = { color: LINE_COLORS[i], spanGaps: true };
    const name = '#' + band.group + ' ' + groupName(ranking.groups[band.group - 1]);
    const median = { label: name, values: along(band, 'median'), width: 2, ...shared };
    return one ? [median] : [median, ...['lower', 'upper'].map((part) => ({ label: '#' + band.group + ' ' + t(part === 'lower' ? 'lowerQuartile' : 'upperQuartile'), values: along(band, part), width: 1, dash: [3, 4], ...shared }))];
  });
  return section('costs', t('costsOfBest'), h('p', {}, t('costsOfBestSay')),
    chart({ title: t('costTitle'), x: t('epoch'), y: t('cost') }, xs, lines, { canLog: true, height: 340 }));
}

function lead() {
  const { description, command, data, interrupted, gradients } = DATA.result;
  return [
    interrupted ? h('p', { class: 'verdict unsure' }, t('interrupted')) : null,
    description ? h('p', { class: 'description', dir: 'auto' }, description) : null,
    data ? h('p', { class: 'muted', dir: 'auto' }, t('data', { name: data.name, task: word(data.task), train: data.train, test: data.test, inputs: data.features.length, outputs: data.outputs })) : null,
    h('p', {}, h('code', {}, 'handgrad ' + command)),
    h('div', { class: 'tiles' }, verdictLine(t('runsEnded'), DATA.ended, DATA.runs), DATA.compared > 0 ? verdictLine(t('parityHolds'), DATA.holds, DATA.compared) : null, gradientTile(gradients))].filter((part) => part !== null);
}

show(() => ({
  title: DATA.result.experiment,
  lead: lead(),
  chooser: null,
  up: { href: '../index.html', label: '← ' + t('allReports') },
  sections: [
    section('ranking', t('ranking'), tablesOf('ranking')),
    effects(),
    bands(),
    DATA.result.gradients.length > 0 ? section('gradients', t('gradients'), tablesOf('gradients')) : null,
    origin()],
}));
