// A note as it reads: the Markdown that notes of derivations are written in, as elements. Markup of other kinds stays text.

const OPENING = /^\s*(```+|~~~+|\$\$|\\\[|\\begin\{(?:equation|align|gather|multline)\*?\})/;

/** Its blocks, each {from, to, lines}: lines from 1, both included. What is fenced or displayed is one block, comments and front matter are none. */
function blocksOf(text) {
  const lines = withoutAsides(text).split(/\r?\n/);
  const blocks = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at].trim() === '') { at++; continue; }
    const opening = OPENING.exec(lines[at]);
    const to = opening ? endOfDisplay(lines, at, opening[1]) : endOfParagraph(lines, at);
    blocks.push({ from: at + 1, to, lines: lines.slice(at, to), opening: opening?.[1] });
    at = to;
  }
  return blocks;
}

/** The same lines, those empty that a reader of the note does not see either. */
function withoutAsides(text) {
  const emptied = (aside) => aside.replace(/[^\r\n]/g, '');
  return text.replace(/^---\r?\n[^]*?\n---[^\S\n]*(?=\n|$)/, emptied).replace(/^[^\S\n]*<!--[^]*?-->[^\S\n]*(?=\r?\n|$)/gm, emptied);
}

function endOfParagraph(lines, from) {
  if (/^#{1,6}\s/.test(lines[from])) return from + 1;
  let at = from + 1;
  while (at < lines.length && lines[at].trim() !== '' && !OPENING.test(lines[at]) && !/^(#{1,6}\s|\s*([-*+]|\d+[.)])\s)/.test(lines[at])) at++;
  return at;
}

function endOfDisplay(lines, from, opening) {
  const closing = opening === '\\[' ? '\\]' : opening.replace('begin', 'end');
  const rest = lines[from].slice(lines[from].indexOf(opening) + opening.length);
  if (!/^[`~]/.test(opening) && rest.includes(closing)) return from + 1;
  for (let at = from + 1; at < lines.length; at++) {
    if (lines[at].includes(closing)) return at + 1;
  }
  return lines.length;
}

/** A block as it reads. */
function blockElement({ lines, opening }) {
  const text = lines.join('\n');
  if (/^[`~]/.test(opening ?? '') && !/^\s*[`~]+\s*(math|latex|tex)\s*$/.test(lines[0])) return h('pre', { tabindex: 0, dir: 'auto' }, h('code', {}, lines.slice(1, -1).join('\n')));
  if (opening) return formula(displayed(text, opening));
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(lines[0]);
  if (heading) return h('h3', { class: 'level' + heading[1].length, dir: 'auto' }, inline(heading[2]));
  if (lines.every((line) => /^\s*\|/.test(line))) return tableElement(lines);
  const item = /^\s*([-*+]|\d+[.)])\s+/.exec(text);
  if (item) return h('p', { class: 'item', dir: 'auto' }, /\d/.test(item[1]) ? item[1] + ' ' : '• ', inline(text.slice(item[0].length)));
  return /^\s*>/.test(text) ? h('blockquote', { dir: 'auto' }, inline(text.replace(/^\s*>\s?/gm, ''))) : h('p', { dir: 'auto' }, inline(text));
}

/** A table; a stroke within a formula parts no cells. */
function tableElement(lines) {
  const rows = lines.map((line) => line.trim().replace(/^\||\|$/g, '').split(/\|(?=(?:[^$]*\$[^$]*\$)*[^$]*$)/).map((cell) => cell.trim()));
  const isRule = (cells) => cells.every((cell) => /^:?-+:?$/.test(cell));
  const head = rows.length > 1 && isRule(rows[1]) ? rows[0] : null;
  const row = (cells, tag) => h('tr', { dir: 'auto' }, cells.map((cell) => h(tag, {}, inline(cell))));
  return scroller(t('table'), h('table', { class: 'written' },
    head ? h('thead', {}, row(head, 'th')) : null, h('tbody', {}, (head ? rows.slice(2) : rows).map((cells) => row(cells, 'td')))));
}

/** The formula between its delimiters; an environment is one itself. */
function displayed(text, opening) {
  const trimmed = text.trim();
  if (opening.startsWith('\\begin')) return trimmed;
  if (/^[`~]/.test(opening)) return trimmed.split('\n').slice(1, -1).join('\n');
  const closing = opening === '\\[' ? '\\]' : '$$';
  const end = trimmed.lastIndexOf(closing);
  return trimmed.slice(opening.length, end > opening.length ? end : undefined);
}

const INLINE = /(`+)(.+?)\1|\$\$([^$]+)\$\$|\$((?:\\.|[^$\\])+)\$|\\\((.+?)\\\)|\*\*(.+?)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\([^)\s]*\)/s;

/** Code, formulas and emphasis; of a link its words, for where it leads is not beside the page. */
function inline(text) {
  const found = INLINE.exec(text);
  if (!found) return [text];
  const [whole, , code, display, math, round, strong, emphasis, words] = found;
  const element = code !== undefined ? h('code', {}, code)
    : display !== undefined ? formula(display, false)
      : (math ?? round) !== undefined ? formula(math ?? round, false)
        : strong !== undefined ? h('strong', {}, inline(strong))
          : emphasis !== undefined ? h('em', {}, inline(emphasis)) : h('span', {}, inline(words));
  return [text.slice(0, found.index), element, ...inline(text.slice(found.index + whole.length))];
}
