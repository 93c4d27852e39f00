// The page above all reports: experiments, checks and derivations, and any two of all runs beside each other.
const filter = { text: '', task: '', onlyBad: false };
let lists = []; // tables that a filter applies to

/** A list of reports; the first cell of each row leads to its page, which may be in folders of its own. */
function list(id, title, table, address) {
  if (table.rows.length === 0) return null;
  const filled = sortable(table, title, { address: (name) => address(name.split('/').map(encodeURIComponent).join('/')), keep: ([name]) => name.toLowerCase().includes(filter.text) });
  lists.push(filled);
  return section(id, title, filled);
}

function experiments() {
  const { table, about, readings } = experimentTable();
  if (table.rows.length === 0) return null;
  const curve = table.header.indexOf('curve');
  const gradients = table.header.indexOf('gradients agree');
  const said = h('span', { role: 'status', class: 'muted' });
  const keep = ([name]) => isKept(about.get(name));
  const show = (row, column) => {
    const experiment = about.get(row[0]);
    if (column === 0) return [experiment.description ? h('span', { class: 'about', dir: 'auto' }, experiment.description) : null, h('span', { class: 'about run' }, experiment.shown)];
    if (column === gradients) return agreeing(row[column], readings.get(row[0]));
    return column === curve ? spark(experiment.curve) : undefined;
  };
  const filled = sortable(table, t('experiments'), { address: (name) => encodeURIComponent(name) + '/index.html', show, keep, cards: true });
  const count = () => { said.textContent = t('filtered', { shown: table.rows.filter(keep).length, all: table.rows.length }); };
  const change = (part) => {
    Object.assign(filter, part);
    lists.forEach((each) => each.refill());
    count();
  };
  count();
  lists.push(filled);
  return section('experiments', t('experiments'), h('p', {}, t('experimentsSay')),
    h('div', { class: 'filters', role: 'search', 'aria-label': t('filter') }, filters(change), said), filled);
}

/** How many gradients agree and, below, how many readings of them are inconclusive. */
function agreeing(cell, [inconclusive, all]) {
  return [h('span', { class: 'whole' }, word(cell)), inconclusive > 0 ? h('span', { class: 'about' }, t('inconclusiveReadings', { n: inconclusive, all })) : null];
}

function filters(change) {
  const words = h('input', { type: 'search', id: 'words', value: filter.text, placeholder: t('filterHint'), input: () => change({ text: words.value.trim().toLowerCase() }) });
  const tasks = [...new Set(DATA.experiments.map(({ data }) => data?.task).filter((task) => task))];
  const options = [{ value: '', label: t('allTasks') }, ...tasks.map((task) => ({ value: task, label: word(task) }))];
  return [h('label', { class: 'choice' }, h('span', {}, t('filter')), words),
    tasks.length > 1 ? choice(t('task'), options, filter.task, (task) => change({ task })) : null,
    checkbox(t('onlyBad'), filter.onlyBad, (onlyBad) => change({ onlyBad }))];
}

/** Whether an experiment has the words anywhere in its name, description, data, models or optimizers, and the rest that is asked for. */
function isKept({ experiment, description, data, models, runs }) {
  const all = [experiment, description, data?.name, data?.task, ...models.map(({ name }) => name), ...runs.map(({ optimizer }) => optimizer)].join(' ').toLowerCase();
  const isBad = DATA.lists.experiments.rows.find(([name]) => name === experiment).some((cell, column) =>
    ['completed', 'parity holds'].includes(DATA.lists.experiments.header[column]) && new Set(cell.match(/\d+/g)).size > 1);
  return all.includes(filter.text) && (filter.task === '' || data?.task === filter.task) && (!filter.onlyBad || isBad);
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

/** What was interrupted stands in folders of its own, which no row of a table leads to. */
function interrupted() {
  const { interrupted: folders } = DATA.lists;
  const links = folders.flatMap((folder, k) => [k === 0 ? ' ' : ', ', h('a', { href: `${folder}/index.html` }, folder)]);
  return folders.length === 0 ? null : h('p', {}, t('interruptedRuns'), ...links);
}

show(() => {
  lists = [];
  return {
    title: t('allReports'),
    lead: [h('p', { class: 'description' }, t('indexSays')), unreadable(), interrupted()].filter((part) => part !== null),
    sections: [
      experiments(),
      list('checks', t('checks'), DATA.lists.checks, (name) => 'checks/' + name + '/index.html'),
      list('derivations', t('derivations'), DATA.lists.derivations, (name) => 'derivations/' + name + '.html'),
      comparison(runsOfAll())],
  };
});
