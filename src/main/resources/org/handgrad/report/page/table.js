// Tables that sort by any column and can be copied as they are sorted.

/**
 * A table of texts.
 * @param table {header, numeric, rows}: one boolean and one text a column
 * @param caption what it is, for those who cannot see where it stands
 * @param address where the first cell of a row leads to, if anywhere
 */
function sortable(table, caption, address = null) {
  let shown = table.rows;
  let by = null;
  let ascending = true;
  const body = h('tbody');
  const heads = table.header.map((title, column) => h('th', { scope: 'col', class: table.numeric[column] ? 'number' : null },
    h('button', { type: 'button', click: () => sortBy(column) }, word(title), h('span', { class: 'arrow', 'aria-hidden': 'true' }))));

  function sortBy(column) {
    ascending = by === column ? !ascending : true;
    by = column;
    shown = [...table.rows].sort((a, b) => (ascending ? 1 : -1) * compareCells(a[column], b[column]));
    heads.forEach((head, i) => {
      if (i === column) head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    });
    fillBody();
  }

  function fillBody() {
    body.replaceChildren(...shown.map((row) => h('tr', {}, row.map((cell, column) => tableCell(cell, column)))));
  }

  function tableCell(cell, column) {
    const attributes = { class: table.numeric[column] ? 'number' : verdictClass(cell) };
    if (column > 0) return h('td', attributes, table.numeric[column] ? numbersApart(word(cell)) : word(cell));
    return h('th', { scope: 'row', ...attributes }, address ? h('a', { href: address(cell), dir: 'auto' }, cell) : word(cell));
  }

  fillBody();
  return h('div', { class: 'table' },
    h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption },
      h('table', {}, h('caption', { class: 'unseen' }, caption), h('thead', {}, h('tr', {}, heads)), body)),
    copyButtons(() => ({ ...table, header: table.header.map(word), rows: shown.map((row) => row.map(word)) })));
}

/** Numbers are not broken, what stands between them may be. */
function numbersApart(text) {
  return text.includes(' ') ? text.split(' ').map((part, i) => [i > 0 ? ' ' : '', h('span', { class: 'whole' }, part)]) : text;
}

/** By the number a cell begins with, if both do, else as texts. */
function compareCells(a, b) {
  const [x, y] = [Number.parseFloat(a), Number.parseFloat(b)];
  if (Number.isFinite(x) && Number.isFinite(y)) return x - y;
  if (Number.isFinite(x) !== Number.isFinite(y)) return Number.isFinite(x) ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Verdicts are told apart by colour, and by the sign the style sheet puts before them. */
function verdictClass(text) {
  if (/^(holds|agrees|ok|kink|passes|same in all \d+)$/.test(text)) return 'good';
  if (/^(wrong|disagrees|parts|other in|does not hold|does not pass|diverged|failed|refuted|unparsed)/.test(text)) return 'bad';
  if (/^(clipped|not comparable|noisy|cannot tell|inconclusive|interrupted|unchecked|incomplete|holds for)/.test(text)) return 'unsure';
  return null;
}
