// The page above all reports: experiments, checks and derivations, and any two of all runs beside each other.

/** A list of reports; the first cell of each row leads to its page, which may be in folders of its own. */
function list(id, title, table, address) {
  if (table.rows.length === 0) return null;
  return section(id, title, sortable(table, title, (name) => address(name.split('/').map(encodeURIComponent).join('/'))));
}

function runsOfAll() {
  return DATA.experiments.flatMap((result) => result.runs.map((run) => ({
    id: result.experiment + ': ' + run.id,
    of: { experiment: result.experiment, ...described(run, result) },
  })));
}

function unreadable() {
  const { unreadable: files } = DATA.lists;
  return files.length === 0 ? null : h('p', { class: 'verdict unsure' }, t('unreadable', { files: files.join(', ') }));
}

show(() => ({
  title: t('allReports'),
  lead: [h('p', { class: 'description' }, t('indexSays')), unreadable()].filter((part) => part !== null),
  sections: [
    list('experiments', t('experiments'), DATA.lists.experiments, (name) => name + '/index.html'),
    list('checks', t('checks'), DATA.lists.checks, (name) => 'checks/' + name + '/index.html'),
    list('derivations', t('derivations'), DATA.lists.derivations, (name) => 'derivations/' + name + '.html'),
    comparison(runsOfAll())],
}));
