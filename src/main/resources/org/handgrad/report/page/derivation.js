// The page of a note: each equation with what came of it, where it stands.

const VERDICTS = { holds: 'good', definition: 'said', statement: 'said', refuted: 'bad', questionable: 'doubtful', unparsed: 'bad', incomplete: 'unsure', unchecked: 'unsure' };

/** A line of an alignment that stands alone: there is nothing to align it with. */
function alone(latex) {
  return latex.includes('\\begin{') ? latex : latex.replace(/(?<!\\)&/g, '');
}

function judged(equation) {
  const quality = VERDICTS[equation.verdict];
  const { line, latex, verdict, diagnosis, detail, correction, counterexample } = equation;
  const isFirst = DATA.equations.find((other) => other.line === line) === equation;
  return h('article', { id: isFirst ? 'line-' + line : null, class: 'judged ' + quality, 'aria-label': t('noteLine', { line }) + ': ' + word(verdict) },
    formula(alone(latex)),
    h('p', {}, h('span', { class: 'verdict ' + quality }, word(verdict) + (diagnosis ? ' · ' + word(diagnosis) : '')), ' ', h('span', { class: 'muted' }, t('noteLine', { line }))),
    detail ? reason(detail, { class: 'reason' }) : null,
    correction ? h('div', { class: 'correction' }, h('span', { class: 'muted' }, t(verdict === 'questionable' ? 'perhapsLine' : 'rightLine')), formula(correction)) : null,
    counterexample && Object.keys(counterexample).length > 0 ? h('p', { class: 'example', dir: 'auto' }, t('forExample') + ' ',
      Object.entries(counterexample).map(([name, value], k) => [k > 0 ? ', ' : '', h('code', {}, name + ' = ' + exact(value))])) : null);
}

/** A block; what is displayed gives way to its equations, if it has any. */
function withVerdicts(block) {
  const own = DATA.equations.filter(({ line, verdict }) => line >= block.from && line <= block.to && verdict !== 'statement');
  return own.length > 0 && block.opening ? own.map(judged) : [blockElement(block), ...own.map(judged)];
}

function summaryTable() {
  const wrong = DATA.equations.filter(({ verdict }) => ['bad', 'doubtful', 'unsure'].includes(VERDICTS[verdict]));
  if (wrong.length === 0) return null;
  return section('findings', t('findings'), sortable({ header: [t('lineHead'), t('verdictHead'), t('reasonHead')], numeric: [true, false, false],
    rows: wrong.map(({ line, verdict, diagnosis, detail }) => [String(line), verdict + (diagnosis ? ' · ' + diagnosis : ''), sentence(detail ?? '')]) }, t('findings'), { address: (line) => '#line-' + line }));
}

function counts() {
  return Object.entries(VERDICTS).map(([verdict, quality]) => [DATA.equations.filter((e) => e.verdict === verdict).length, verdict, quality])
    .filter(([count, verdict]) => count > 0 && verdict !== 'statement')
    .map(([count, verdict, quality]) => h('div', { class: 'tile ' + quality }, h('b', {}, String(count)), h('span', {}, word(verdict))));
}

show(() => ({
  title: DATA.file.split(/[\\/]/).pop(),
  lead: [h('p', { class: 'description' }, t('noteSays')), h('div', { class: 'tiles' }, counts())],
  up: { href: DATA.up, label: '← ' + t('allReports') },
  sections: [summaryTable(), section('note', t('note'), blocksOf(DATA.text).map(withVerdicts))],
}));
