// Built twice: the costs of all builds over one another, and how far apart their parameters are.
const BUILD_LINES = {
  hand: { color: 'hand', width: 5 },
  dl4j: { color: 'dl4j', width: 2, dash: [7, 5] },
  autodiff: { color: 'autodiff', width: 2, dash: [2, 4] },
};

function builtTwice(group) {
  const runs = group.runs.map(runById);
  const lines = runs.map((run, i) => ({ label: run.build, values: group.costs[i], ...BUILD_LINES[run.build] }));
  group.unclipped.forEach((values, i) => {
    if (values !== null) lines.push({ label: runs[i].build + ' ' + word('unclipped'), values, ...BUILD_LINES[runs[i].build], dash: [2, 4] });
  });
  const costs = chart({ title: t('costTitle'), x: t('epoch'), y: t('cost') }, group.epochs, lines, { canLog: true, min: 0, height: 300 });
  return section('built-twice', t('builtTwice'), h('p', {}, t('builtTwiceSays')), costs, parity(group));
}

function parity(group) {
  const entries = DATA.result.parity.filter((entry) => entry.runs.every((id) => group.runs.includes(id)));
  if (entries.length === 0) return h('p', {}, t('noParity'));
  return h('div', {}, entries.map(parityOf));
}

function parityOf(entry) {
  const build = runById(entry.runs[1]).build;
  const distances = DATA.snapshots?.distances.find((d) => d.runs.join() === entry.runs.join());
  const chartOf = () => {
    const steps = distances.largest.map((_, i) => i * distances.stride);
    const lines = [
      { label: t('distanceTo', { build }), values: distances.largest, color: 'dl4j', width: 2 },
      { label: t('bound'), values: steps.map(() => entry.bound), color: 'bad', width: 1.5, dash: [4, 4] },
    ];
    return chart({ title: t('parityTitle', { build }), x: t('step'), y: t('relativeDistance') }, steps, lines,
      { canLog: true, log: true, height: 240, min: 0, xName: (step) => stretch(step, distances.stride) });
  };
  return h('div', {}, h('p', { class: 'verdict ' + parityClass(entry) }, parting(entry, distances) + ' ' + stepsOf(entry)),
    distances && distances.largest.length > 1 ? chartOf() : null);
}

function stretch(step, stride) {
  return stride === 1 || step === 0 ? t('step') + ' ' + step : t('steps', { from: step - stride + 1, to: step });
}

/** What trajectories and steps say together. */
function parityClass(entry) {
  if (entry.verdict === 'parts' || entry.steps.some((step) => !step.agrees)) return 'bad';
  return entry.verdict === 'holds' ? 'good' : 'unsure';
}

/** Whether the builds take the same steps from the same state. */
function stepsOf(entry) {
  const different = entry.steps.filter((step) => !step.agrees);
  if (entry.steps.length === 0) return '';
  const values = { all: entry.steps.length, count: different.length, first: different[0]?.step };
  return t(different.length === 0 ? 'sameSteps' : 'otherSteps', values);
}

/** Where the builds part, if they do. */
function parting(entry, distances) {
  const values = { a: 'hand', b: runById(entry.runs[1]).build, most: short(entry.relativeDifference), bound: short(entry.bound) };
  if (entry.verdict === 'cannot tell') return t('cannotTell', { ...values, from: entry.undecidedFrom });
  if (entry.holds) return t(entry.relativeDifference === 0 ? 'neverPartZero' : 'neverPart', values);
  const at = distances ? distances.largest.findIndex((d) => d === null || d > entry.bound) : -1;
  return at < 0 ? t('partSomewhere', values) : t('partAt', { ...values, where: stretch(at * distances.stride, distances.stride) });
}
