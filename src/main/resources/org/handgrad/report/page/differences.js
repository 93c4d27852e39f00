// Finite differences: how their error falls with the step, until rounding makes it rise again.
const SCHEME_LINES = {
  'forward-difference': { color: 'hand', width: 3, points: true },
  'central-difference': { color: 'dl4j', width: 3, points: true, dash: [7, 5] },
};

function finiteDifferences() {
  const all = DATA.result.differences;
  if (all.length === 0) return null;
  const models = [...new Set(all.map((entry) => entry.model))];
  return section('differences', t('differences'), h('p', {}, t('differencesSay')),
    models.map((model) => errorChart(model, all.filter((entry) => entry.model === model))), tablesOf('differences'));
}

function errorChart(model, entries) {
  const steps = [...new Set(entries.map((entry) => entry.epsilon))].sort((a, b) => a - b);
  const schemes = [...new Set(entries.map((entry) => entry.scheme))];
  const errorAt = (scheme, step) => entries.find((entry) => entry.scheme === scheme && entry.epsilon === step)?.relativeError ?? null;
  const lines = schemes.map((scheme) => ({ label: word(scheme), values: steps.map((step) => errorAt(scheme, step)), ...SCHEME_LINES[scheme] }));
  return chart({ title: t('differencesTitle', { model }), x: t('stepSize'), y: t('relativeDistance') }, steps, lines, { log: true, logX: true, xName: (step) => 'ε = ' + step });
}
