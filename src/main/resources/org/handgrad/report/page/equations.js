// Each formula with what came of it, and below it the code of both builds beside each other.

/**
 * @param name of the model
 * @param group the runs whose numbers are shown; null if there are none
 */
function equations(name, group) {
  const model = DATA.result.models.find((m) => m.name === name);
  const updates = group ? DATA.updates[runById(group.runs[0]).optimizer] : [];
  const labels = [...(model && DATA.used[name] || []), ...updates].filter((label) => label in DATA.formulas);
  if (labels.length === 0) return null;
  const way = group && wayOf(group);
  const rules = new Set(updates.flatMap((label) => DATA.formulas[label]?.hand ?? []).map(({ file }) => file));
  const listed = new Set(); // places of DL4J's code that stand above already
  return section('equations', t('equations'), h('p', {}, t(group ? 'equationsSay' : 'equationsOfCheckSay')),
    h('div', { class: 'equations' }, labels.map((label) => equation(label, codeOf(label, rules), dl4jOf(label), numbersOf(label, model, group, way), listed))));
}

/** The lines that compute a formula; of optimizers, which may compute it on the way, only the one that was at work. */
function codeOf(label, rules) {
  return DATA.formulas[label].hand.filter(({ file }) => !file.startsWith('hand/optimizer/') || rules.has(file));
}

const ONE_CALL = 'weight-gradient';

/** Where DL4J is told of a formula, or asked for it: all derivatives are one call. */
function dl4jOf(label) {
  const own = DATA.formulas[label].dl4j;
  return own.length === 0 && /(delta|gradient)$/.test(label) ? DATA.formulas[ONE_CALL]?.dl4j ?? [] : own;
}

function equation(label, hand, dl4j, numbers, listed) {
  return h('article', { 'aria-label': label },
    h('div', { class: 'math' }, formula(DATA.formulas[label].latex), h('span', { class: 'label' }, t('equationLabel', { label }))),
    h('div', { class: 'numbers' }, numbers),
    h('div', { class: 'code hand' }, h('h3', {}, t('byHand')), hand.length === 0 ? h('p', { class: 'muted' }, t('noCode')) : hand.map(listing)),
    h('div', { class: 'code dl4j' }, h('h3', {}, 'DL4J'), dl4j.length === 0 ? h('p', { class: 'muted' }, t('noCode')) : dl4j.map((lines) => once(label, lines, listed))));
}

/** The lines where they stand first; the one call for all derivatives stands at that of the weights. */
function once(label, lines, listed) {
  const place = lines.file + ':' + lines.line;
  const isOneCall = label !== ONE_CALL && (DATA.formulas[ONE_CALL]?.dl4j ?? []).some(({ file, line }) => file + ':' + line === place);
  if (isOneCall) return h('p', { class: 'muted' }, t('oneCall', { place }));
  if (listed.has(place)) return h('p', { class: 'muted' }, t('sameCall', { place }));
  listed.add(place);
  return listing(lines);
}

function listing({ file, line, text }) {
  const place = file + ':' + line;
  return h('figure', {}, h('figcaption', {}, place),
    h('pre', { role: 'group', 'aria-label': place }, h('code', {}, text.split('\n').map(codeLine))));
}

/** A line of Java, which goes on under itself where it is too long; the formula at its end is set apart. */
function codeLine(line) {
  const at = line.indexOf('//');
  const indent = line.length - line.trimStart().length;
  const element = h('span', { class: 'line' }, breakable(at < 0 ? line : line.slice(0, at)), at < 0 ? null : h('span', { class: 'comment' }, line.slice(at)));
  element.style.setProperty('--indent', indent + 'ch');
  return element;
}

/** Where there is little room, a line goes on after a bracket, a point or a comma. */
function breakable(code) {
  return code.split(/(?<=[(.,])(?=\S)/).flatMap((part, i) => [i > 0 ? h('wbr') : null, part]);
}

/** What a formula's quantity was when training began and when it ended, and what the witnesses say of it. */
function numbersOf(label, model, group, way) {
  const names = arraysOf(model);
  const weights = names.filter((name) => name.startsWith('W'));
  const biases = names.filter((name) => name.startsWith('b'));
  const decays = model.weightDecay > 0;
  if (label === (decays ? 'decay-gradient' : 'weight-gradient')) return weights.map((name) => gradient(name, model, way));
  if (label === 'bias-gradient') return biases.map((name) => gradient(name, model, way));
  if (label === 'activation-gradient') return checkedNames(model).filter((name) => /^(x|a\d+)$/.test(name)).map((name) => gradient(name, model, null));
  if (!group) return [];
  if (label === model.loss || label === model.loss + '-logits') return cost(group);
  if (way && label in DATA.updates) return [...weights, ...biases].map((name) => parameter(name, way));
  return [];
}

/** The names of a model's parameters. */
function arraysOf(model) {
  return model.layers.flatMap((layer, l) => ['W' + (l + 1), ...(layer.bias ? ['b' + (l + 1)] : [])]);
}

function gradient(name, model, way) {
  const [start, end] = [way?.snapshots[0]?.gradient?.[name], way?.snapshots.at(-1)?.gradient?.[name]];
  return h('div', { class: 'quantity' }, h('h3', {}, '∂C/∂' + name), start ? startAndEnd(start, end) : null, verdicts(model, name));
}

function parameter(name, way) {
  const [start, end] = [way.snapshots[0].parameters?.[name], way.snapshots.at(-1).parameters?.[name]];
  return start ? h('div', { class: 'quantity' }, h('h3', {}, name), startAndEnd(start, end)) : null;
}

function startAndEnd(start, end) {
  return h('dl', {}, h('dt', {}, t('atStart')), h('dd', {}, matrix(start)), h('dt', {}, t('atEnd')), h('dd', {}, matrix(end)));
}

function cost(group) {
  return [h('div', { class: 'quantity' }, h('h3', {}, 'C'), h('dl', {},
    h('dt', {}, t('atStart')), h('dd', {}, exact(group.costs[0][0])), h('dt', {}, t('atEnd')), h('dd', {}, exact(group.costs[0].at(-1)))))];
}

/** A small array as a matrix, a longer vector as a list; of a large one its shape and its largest entry. */
function matrix(rows) {
  if (!rows) return '–';
  const [n, k] = [rows.length, rows[0].length];
  if (n <= 4 && k <= 4) return formula(inBrackets(rows), false);
  if ((n === 1 || k === 1) && n * k <= 16) return n + ' × ' + k + ': ' + rows.flat().map(short).join(', ');
  let [row, column] = [0, 0];
  rows.forEach((values, i) => values.forEach((value, j) => {
    if (Math.abs(value) > Math.abs(rows[row][column])) [row, column] = [i, j];
  }));
  return t('largest', { n, k, value: short(rows[row][column]), row: row + 1, column: column + 1 });
}

function inBrackets(rows) {
  return '\\begin{pmatrix}' + rows.map((row) => row.map(inLatex).join(' & ')).join(' \\\\ ') + '\\end{pmatrix}';
}

function inLatex(value) {
  return short(value).replace(/e([+-])?(\d+)/, (all, sign, power) => '\\mathrm{e}' + (sign === '-' ? '{-}' : '') + power).replace('∞', '\\infty');
}

function checkedNames(model) {
  return [...new Set(DATA.result.gradients.filter((g) => g.model === model.name).map((g) => g.parameter))];
}

/** One mark a witness; it agrees only if it does at every point and in both precisions. What is wrong is said. */
function verdicts(model, name) {
  const entries = DATA.result.gradients.filter((g) => g.model === model.name && g.parameter === name);
  if (entries.length === 0) return h('p', { class: 'muted' }, t('notChecked'));
  const witnesses = [...new Set(entries.map((g) => g.witness))];
  return [h('ul', { class: 'verdicts' }, witnesses.map((witness) => {
    const said = entries.filter((g) => g.witness === witness);
    const worst = said.find((g) => verdictClass(g.verdict) === 'bad') ?? said.find((g) => verdictClass(g.verdict) !== 'good') ?? said[0];
    return h('li', { class: verdictClass(worst.verdict) }, word(witness) + ': ' + word(worst.verdict));
  })), ...reasons(entries.filter((g) => g.judgement === 'wrong'))];
}

/** What is stored of why arrays were judged as they were. */
function reasons(entries) {
  return [...new Set(entries.flatMap((g) => g.reasons))].map((text) => reason(text, { class: 'diagnosis' }));
}
