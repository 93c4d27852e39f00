// The page of all experiments.

function list() {
  const { header, numeric, rows } = DATA.table;
  const made = sortable({ header, numeric, rows }, t('allExperiments'));
  const link = (cell) => {
    const name = cell.textContent;
    cell.replaceChildren(h('a', { href: encodeURIComponent(name) + '/index.html' }, name));
  };
  const linkAll = () => made.querySelectorAll('tbody th').forEach((cell) => cell.firstElementChild ?? link(cell));
  new MutationObserver(linkAll).observe(made.querySelector('tbody'), { childList: true });
  linkAll();
  return made;
}

function runsOfAll() {
  return DATA.experiments.flatMap((result) => result.runs.map((run) => ({
    id: result.experiment + ': ' + run.id,
    of: { experiment: result.experiment, ...described(run, result) },
  })));
}

show(() => ({
  title: t('allExperiments'),
  lead: [h('p', { class: 'description' }, t('indexSays'))],
  sections: [section('list', t('list'), list()), comparison(runsOfAll())],
}));
