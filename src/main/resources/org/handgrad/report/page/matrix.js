// Gradient check: witnesses by parameters, coloured by how many digits agree; a chosen cell tells the rest below its row.

/** @param name of the model; where it has none, or there is no such model, all are shown */
function gradientCheck(name) {
  const all = DATA.result.gradients;
  if (all.length === 0) return null;
  const own = all.filter((g) => g.model === name);
  const entries = own.length > 0 ? own : all;
  const models = [...new Set(entries.map((g) => g.model))];
  return section('gradients', t('gradients'), h('p', {}, t('gradientsSay') + ' ' + t('matrixHint')), scale(),
    models.flatMap((model) => [...new Set(entries.map((g) => g.precision))].map((precision) => {
      const some = entries.filter((g) => g.model === model && g.precision === precision);
      return some.length === 0 ? null : grid(model, precision, some);
    })),
    h('details', {}, h('summary', {}, t('matrixTable')), tablesOf('gradients')));
}

function scale() {
  const steps = [0, 2, 4, 6, 8, 10, 12, 14, 16];
  return h('p', { class: 'scale' }, t('digits') + ' ', steps.map((n) => h('span', { class: 'cell', 'data-digits': n }, n === 16 ? '16+' : String(n))));
}

function grid(model, precision, entries) {
  const witnesses = [...new Set(entries.map((g) => g.witness))];
  const parameters = [...new Set(entries.map((g) => g.parameter))];
  const buttons = parameters.map((parameter) => witnesses.map((witness) => cell(entries.filter((g) => g.parameter === parameter && g.witness === witness))));

  function cell(said) {
    if (said.length === 0) return null;
    const worst = said.reduce((a, b) => (excess(b) > excess(a) ? b : a));
    const quality = verdictClass(worst.verdict);
    const { text, inWords, digits: n } = measure(worst);
    return h('button', { type: 'button', 'aria-expanded': 'false', class: 'cell ' + (quality ?? ''), 'data-digits': n, 'aria-label': word(worst.witness) + ', ' + worst.parameter + ': ' + word(worst.verdict) + ', ' + inWords, tabindex: -1,
      click: (event) => tell(event.currentTarget, said), keydown: move }, (quality === 'bad' ? '✗ ' : quality === 'unsure' ? '? ' : '') + text);
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
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    document.querySelectorAll('#gradients .cell[aria-expanded="true"]').forEach((other) => other.setAttribute('aria-expanded', 'false'));
    document.querySelectorAll('#gradients tr.told').forEach((other) => other.remove());
    if (isOpen) return;
    button.setAttribute('aria-expanded', 'true');
    const detail = h('div', { class: 'detail' }, details(said));
    button.closest('tr').after(h('tr', { class: 'told' }, h('td', { colspan: witnesses.length + 2 }, detail)));
    detail.style.setProperty('--room', button.closest('.scroll').clientWidth + 'px');
    detail.scrollIntoView({ block: 'nearest' });
  }

  const first = buttons.flat().find((button) => button !== null);
  if (first) first.tabIndex = 0;
  const name = model + ', ' + precision;
  return scroller(name, h('table', { class: 'matrix' }, h('caption', {}, name),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, '∂C/∂'), witnesses.map((witness) => h('th', { scope: 'col' }, word(witness))), h('th', { scope: 'col' }, t('together')))),
    h('tbody', {}, parameters.map((parameter, row) => h('tr', {}, h('th', { scope: 'row' }, parameter), buttons[row].map((button) => h('td', {}, button ?? '–')), judgementCell(entries.find((g) => g.parameter === parameter)))))));
}

function judgementCell({ judgement }) {
  return judgement ? h('td', { class: verdictClass(judgement) }, word(judgement)) : h('td', {}, '–');
}

const isRate = (entry) => entry.witness === 'taylor remainder';

/** What a cell shows: of a remainder the power of the step it falls with, of all others the digits that agree. */
function measure(entry) {
  if (isRate(entry)) {
    const power = entry.maxRelativeError === null ? '–' : 'h^' + entry.maxRelativeError.toFixed(1);
    return { text: power, inWords: t('fallsAs', { power }), digits: null };
  }
  const n = Math.floor(digits(entry.maxRelativeError));
  return { text: n > 16 ? '=' : n, inWords: t('digitsAgree', { n }), digits: Math.min(16, 2 * Math.floor(n / 2)) };
}

/** How near to its bound, or beyond, a difference is; a bad verdict is beyond everything. */
function excess(entry) {
  const quality = verdictClass(entry.verdict);
  if (quality === 'bad') return Infinity;
  if (entry.maxRelativeError === null || entry.bound === null) return quality === 'good' ? -Infinity : Number.MAX_VALUE;
  return isRate(entry) ? -entry.maxRelativeError : entry.maxRelativeError / entry.bound;
}

const POINT_KEYS = ['point', 'maxRelativeError', 'bound', 'verdict'];

/** Everything that is stored of a cell: what was diagnosed, in words, and one table of its points. */
function details(said) {
  const { witness, parameter, precision, judgement } = said[0];
  const header = POINT_KEYS.map((key) => (isRate(said[0]) && key === 'maxRelativeError' ? 'power' : key));
  return [h('h3', {}, word(witness) + ' · ∂C/∂' + parameter + ' · ' + precision),
    judgement ? h('p', {}, t('together') + ': ', h('span', { class: 'verdict ' + verdictClass(judgement) }, word(judgement))) : null,
    ...reasons(said),
    sortable({ header, numeric: [true, true, true, false], rows: said.map((g) => POINT_KEYS.map((key) => plain(g[key]))) }, t('gradients'))].filter((part) => part !== null);
}
