// What pages of a stored result have in common.
const RUNS = new Map(DATA.result.runs.map((run) => [run.id, run]));
const runById = (id) => RUNS.get(id);

function tablesOf(name) {
  return DATA.tables.filter((table) => table.name === name).map(({ table, rule: under }) => h('div', {},
    sortable(table, t(name)), under.trim() === '' ? null : rule(under)));
}

/** How many are good; bad only if one is, for what cannot be told is no fault. */
function verdictLine(label, good, all, bad = all - good) {
  return h('div', { class: 'tile ' + (good === all ? 'good' : bad > 0 ? 'bad' : 'unsure') }, h('b', {}, good + ' / ' + all), h('span', {}, label));
}

/** How many gradients agree with their witnesses: verdicts are counted, and inconclusive readings are named as such. */
function gradientTile(gradients) {
  const arrays = [...new Map(gradients.map((g) => [[g.model, g.precision, g.parameter].join('\n'), g])).values()];
  const count = (quality) => arrays.filter((g) => verdictClass(g.judgement ?? g.verdict) === quality).length;
  const silent = gradients.filter((g) => g.verdict === 'cannot tell').length;
  const label = t('gradientsAgree') + (silent > 0 ? ' · ' + t('inconclusiveReadings', { n: silent, all: gradients.length }) : '');
  return arrays.length > 0 ? verdictLine(label, count('good'), arrays.length, count('bad')) : null;
}

function origin() {
  const { provenance } = DATA.result;
  return section('origin', t('origin'),
    h('details', {}, h('summary', {}, t('configuration')), h('pre', { tabindex: 0, dir: 'auto' }, h('code', {}, DATA.config))),
    h('p', {}, 'SHA-256 ', h('code', { class: 'hash' }, provenance.configHash)),
    h('p', { class: 'muted' }, Object.entries(provenance.versions).map(([name, version]) => name + ' ' + version).join(' · ')));
}

/**
 * Sections that are made anew when something else is chosen, and the list of contents with them.
 * @param makers functions that give a section, or null where there is nothing to show
 */
function followers(makers) {
  let elements = [];
  const make = () => (elements = makers.map((maker) => maker() ?? h('div', { hidden: true })));
  const renew = () => {
    elements.forEach((old, i) => {
      const fresh = makers[i]() ?? h('div', { hidden: true });
      old.replaceWith(fresh);
      elements[i] = fresh;
    });
    document.querySelector('nav').replaceWith(contents([...document.getElementById('main').children]));
  };
  return { make, renew };
}
