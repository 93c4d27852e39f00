// Gradient check: witnesses by parameters, coloured by how many digits agree; the choice of a cell tells the rest.

function gradientCheck(group) {
  const all = DATA.result.gradients;
  if (all.length === 0) return null;
  const own = group ? all.filter((g) => g.model === runById(group.runs[0]).model) : [];
  const entries = own.length > 0 ? own : all;
  const models = [...new Set(entries.map((g) => g.model))];
  const detail = h('div', { class: 'detail', 'aria-live': 'polite' }, h('p', { class: 'muted' }, t('matrixHint')));
  return section('gradients', t('gradients'), h('p', {}, t('gradientsSay')), scale(),
    models.flatMap((model) => [...new Set(entries.map((g) => g.precision))].map((precision) => {
      const some = entries.filter((g) => g.model === model && g.precision === precision);
      return some.length === 0 ? null : grid(model, precision, some, detail);
    })), detail,
    h('details', {}, h('summary', {}, t('matrixTable')), tablesOf('gradients')));
}

function scale() {
  const steps = [0, 2, 4, 6, 8, 10, 12, 14, 16];
  return h('p', { class: 'scale' }, t('digits') + ' ', steps.map((n) => h('span', { class: 'cell', 'data-digits': n }, n === 16 ? '16+' : String(n))));
}

function grid(model, precision, entries, detail) {
  const witnesses = [...new Set(entries.map((g) => g.witness))];
  const parameters = [...new Set(entries.map((g) => g.parameter))];
  const buttons = parameters.map((parameter) => witnesses.map((witness) => cell(entries.filter((g) => g.parameter === parameter && g.witness === witness))));

  function cell(said) {
    if (said.length === 0) return null;
    const worst = said.reduce((a, b) => (excess(b) > excess(a) ? b : a));
    const n = Math.floor(digits(worst.maxRelativeError));
    const quality = verdictClass(worst.verdict);
    const text = (quality === 'bad' ? '✗ ' : quality === 'unsure' ? '? ' : '') + (n > 16 ? '=' : n);
    return h('button', { type: 'button', class: 'cell ' + (quality ?? ''), 'data-digits': evenDigits(n), 'aria-label': worst.witness + ', ' + worst.parameter + ': ' + word(worst.verdict) + ', ' + t('digitsAgree', { n }), tabindex: -1,
      click: (event) => tell(event.currentTarget, said), keydown: move }, text);
  }

  function move(event) {
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const row = buttons.findIndex((cells) => cells.includes(event.currentTarget));
    const column = buttons[row].indexOf(event.currentTarget);
    const next = buttons[row + step[0]]?.[column + step[1]];
    if (!next) return;
    event.currentTarget.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  function tell(button, said) {
    document.querySelectorAll('#gradients .cell[aria-pressed]').forEach((other) => other.removeAttribute('aria-pressed'));
    button.setAttribute('aria-pressed', 'true');
    detail.replaceChildren(...details(said));
  }

  const first = buttons.flat().find((button) => button !== null);
  if (first) first.tabIndex = 0;
  const name = model + ', ' + precision;
  return h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': name }, h('table', { class: 'matrix' }, h('caption', {}, name),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, '∂C/∂'), witnesses.map((witness) => h('th', { scope: 'col' }, word(witness))))),
    h('tbody', {}, parameters.map((parameter, row) => h('tr', {}, h('th', { scope: 'row' }, parameter), buttons[row].map((button) => h('td', {}, button ?? '–')))))));
}

function evenDigits(n) {
  return Math.min(16, 2 * Math.floor(n / 2));
}

/** How near to its bound, or beyond, a difference is; a bad verdict is beyond everything. */
function excess(entry) {
  if (verdictClass(entry.verdict) === 'bad') return Infinity;
  if (entry.maxRelativeError === null || entry.bound === null) return verdictClass(entry.verdict) === 'good' ? -1 : Number.MAX_VALUE;
  return entry.maxRelativeError / entry.bound;
}

const GRADIENT_KEYS = ['model', 'parameter', 'witness', 'precision'];

/** Everything that is stored of a cell: one table of its points, and what was diagnosed in words. */
function details(said) {
  const keys = Object.keys(said[0]).filter((key) => !GRADIENT_KEYS.includes(key) && key !== 'diagnosis');
  const words = [...new Set(said.map((g) => g.diagnosis).filter((text) => text))];
  return [h('h3', {}, said[0].witness + ' · ∂C/∂' + said[0].parameter + ' · ' + said[0].precision),
    ...words.map((text) => h('p', { class: 'diagnosis' }, typeof text === 'string' ? text : JSON.stringify(text))),
    sortable({ header: keys, numeric: keys.map((key) => typeof said[0][key] === 'number'), rows: said.map((g) => keys.map((key) => plain(g[key]))) }, t('gradients'))];
}
