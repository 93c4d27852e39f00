// Tables that sort by any column and can be copied as they are sorted.

/**
 * A table of texts.
 * @param table {header, numeric, rows}: one boolean and one text a column
 * @param caption what it is, for those who cannot see where it stands
 * @param options {address: where the first cell of a row leads to, show: (row, column) => an element in place of its text, keep: row => whether it is shown, cards: whether rows are cards where there is little room}
 */
function sortable(table, caption, options = {}) {
  const keep = options.keep ?? (() => true);
  const role = (name) => (options.cards ? { role: name } : {}); // cards are no table to a browser any more
  let ordered = table.rows;
  let by = null;
  let ascending = true;
  const body = h('tbody', role('rowgroup'));
  const heads = table.header.map((title, column) => h('th', { scope: 'col', ...role('columnheader'), class: table.numeric[column] ? 'number' : null },
    h('button', { type: 'button', click: () => sortBy(column) }, word(title), h('span', { class: 'arrow', 'aria-hidden': 'true' }))));

  function sortBy(column) {
    ascending = by === column ? !ascending : true;
    by = column;
    ordered = [...table.rows].sort((a, b) => (ascending ? 1 : -1) * compareCells(a[column], b[column]));
    heads.forEach((head, i) => {
      if (i === column) head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    });
    fillBody();
  }

  function fillBody() {
    body.replaceChildren(...ordered.filter(keep).map((row) => h('tr', role('row'), row.map((cell, column) => tableCell(row, cell, column)))));
  }

  function tableCell(row, cell, column) {
    const attributes = { class: table.numeric[column] ? 'number' : verdictClass(cell), 'data-head': options.cards ? word(table.header[column]) : null };
    const own = options.show?.(row, column);
    if (column > 0) return h('td', { ...role('cell'), ...attributes }, own ?? (table.numeric[column] ? numbersApart(word(cell)) : word(cell)));
    return h('th', { scope: 'row', ...role('rowheader'), ...attributes }, options.address ? h('a', { href: options.address(cell), dir: 'auto' }, cell) : word(cell), own ?? null);
  }

  fillBody();
  const element = h('div', { class: 'table' },
    scroller(caption, h('table', { ...role('table'), class: options.cards ? 'cards' : null },
      h('caption', { class: 'unseen' }, caption), h('thead', role('rowgroup'), h('tr', role('row'), heads)), body)),
    copyButtons(() => ({ ...table, header: table.header.map(word), rows: ordered.filter(keep).map((row) => row.map(word)) })));
  element.refill = fillBody;
  return element;
}

/** Numbers are not broken, what stands between them may be. */
function numbersApart(text) {
  return text.includes(' ') ? text.split(' ').map((part, i) => [i > 0 ? ' ' : '', h('span', { class: 'whole' }, part)]) : text;
}

const DAY = /^\d{4}-\d\d-\d\d/;

/** By the number a cell begins with, if both do, else as texts. */
function compareCells(a, b) {
  if (DAY.test(a) && DAY.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = [Number.parseFloat(a), Number.parseFloat(b)];
  if (Number.isFinite(x) && Number.isFinite(y)) return x - y;
  if (Number.isFinite(x) !== Number.isFinite(y)) return Number.isFinite(x) ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Verdicts are told apart by colour, and by the sign the style sheet puts before them. */
function verdictClass(text) {
  if (/^(holds|agrees|ok|kink|passes|same in all \d+)$/.test(text)) return 'good';
  if (/^(wrong|disagrees|parts|differs in|does not hold|does not pass|diverged|failed|refuted|unparsed)/.test(text)) return 'bad';
  if (/^questionable/.test(text)) return 'doubtful';
  if (/^(clipped|not comparable|noisy|cannot tell|inconclusive|interrupted|unchecked|incomplete|holds for)/.test(text)) return 'unsure';
  return null;
}
