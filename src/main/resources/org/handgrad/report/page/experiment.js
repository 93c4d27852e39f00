// The page of one experiment.
let shown = mostInteresting(); // the runs that charts, formulas and drawings are of

/** The first runs of the deepest model. */
function mostInteresting() {
  const depth = (group) => DATA.result.models.find((m) => m.name === runById(group.runs[0]).model)?.layers.length ?? 0;
  return DATA.curves.reduce((best, group) => (best === null || depth(group) > depth(best) ? group : best), null);
}

/** The snapshots of these runs; those of another seed where these have none. */
function wayOf(group) {
  return forGroup(DATA.snapshots?.runs ?? [], group);
}

/** What is stored of one of these runs; what is stored of another seed where there is nothing of these. */
function forGroup(stored, group) {
  const same = (a, b) => ['model', 'gradient', 'epsilon', 'optimizer', 'learningRate'].every((key) => a[key] === b[key]);
  return stored.find(({ run }) => group.runs.includes(run)) ?? stored.find(({ run }) => same(runById(run), runById(group.runs[0])));
}

function groupLabel(group) {
  const run = runById(group.runs[0]);
  const among = DATA.curves.map((other) => runById(other.runs[0]));
  const differs = (key) => new Set(among.map((other) => other[key])).size > 1;
  return [run.model, run.gradient + (run.epsilon === null ? '' : ' ε = ' + run.epsilon), run.optimizer,
    differs('learningRate') ? 'r = ' + run.learningRate : null, differs('seed') ? t('seed') + ' ' + run.seed : null, differs('fold') ? t('fold') + ' ' + run.fold : null].filter((part) => part !== null).join(' · ');
}

function lead() {
  const { description, command, data, interrupted, runs, parity, gradients } = DATA.result;
  const tiles = [
    runs.length > 0 ? verdictLine(t('runsEnded'), runs.filter((run) => run.status === 'ok').length, runs.length) : null,
    parity.length > 0 ? verdictLine(t('parityHolds'), parity.filter((p) => parityClass(p) === 'good').length, parity.length, parity.filter((p) => parityClass(p) === 'bad').length) : null,
    gradientTile(gradients)];
  return [
    interrupted ? h('p', { class: 'verdict unsure' }, t('interrupted')) : null,
    description ? h('p', { class: 'description', dir: 'auto' }, description) : null,
    data ? h('p', { class: 'muted', dir: 'auto' }, t('data', { name: data.name, task: word(data.task), train: data.train, test: data.test, inputs: data.features.length, outputs: data.outputs })) : null,
    h('p', {}, h('code', {}, 'handgrad ' + command)),
    h('div', { class: 'tiles' }, tiles.filter((tile) => tile !== null))].filter((part) => part !== null);
}

const modelOf = (group) => group && runById(group.runs[0]).model;

const ofShown = followers([
  () => history(shown),
  () => builtTwice(shown),
  () => finiteDifferences(),
  () => runTables(),
  () => confusion(shown),
  () => cake(shown),
  () => equations(modelOf(shown), shown),
  () => gradientCheck(modelOf(shown))]);

/** Of all runs, whichever are shown. */
function runTables() {
  if (DATA.result.runs.length === 0) return null;
  return section('runs', t('runs'), tablesOf('runs'), tablesOf('measures').map((table) => [h('h3', {}, t('measures')), table]), DATA.result.parity.length > 0 ? [h('h3', {}, t('parity')), tablesOf('parity')] : []);
}

function chooser() {
  if (DATA.curves.length < 2) return null;
  return choice(t('shown'), DATA.curves.map((group) => ({ value: group, label: groupLabel(group) })), shown, (group) => {
    shown = group;
    ofShown.renew();
  });
}

show(() => ({
  title: DATA.result.experiment,
  lead: lead(),
  chooser: chooser(),
  up: { href: '../index.html', label: '← ' + t('allReports') },
  sections: [
    ...(shown ? ofShown.make() : [finiteDifferences(), runTables(), gradientCheck(null)]),
    comparison(DATA.result.runs.map((run) => ({ id: run.id, of: described(run, DATA.result), curve: curveOf(run.id) }))),
    origin()],
}));

function curveOf(id) {
  const group = DATA.curves.find((g) => g.runs.includes(id));
  return group ? () => [group.epochs, group.costs[group.runs.indexOf(id)]] : null;
}
