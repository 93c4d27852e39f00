// A table of texts as Markdown, LaTeX and CSV.
const COPIES = {
  Markdown({ header, numeric, rows }) {
    const cell = (text) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
    const line = (cells) => '| ' + cells.map(cell).join(' | ') + ' |\n';
    return line(header) + line(numeric.map((right) => (right ? '---:' : '---'))) + rows.map(line).join('');
  },

  LaTeX({ header, numeric, rows }) {
    const special = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
    const cell = (text) => text
      .replace(/[\\~^]|[&%$#_{}]/g, (c) => special[c] ?? '\\' + c)
      .replaceAll('∂', '$\\partial$').replaceAll('ε', '$\\varepsilon$').replaceAll('±', '$\\pm$').replaceAll('∞', '$\\infty$').replaceAll('–', '--');
    const line = (cells) => cells.map(cell).join(' & ') + ' \\\\\n';
    return '\\begin{tabular}{' + numeric.map((right) => (right ? 'r' : 'l')).join('') + '}\n\\toprule\n' + line(header)
      + '\\midrule\n' + rows.map(line).join('') + '\\bottomrule\n\\end{tabular}\n';
  },

  CSV({ header, rows }) {
    const cell = (text) => (/[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
    return [header, ...rows].map((cells) => cells.map(cell).join(',') + '\n').join('');
  },
};

/** One button a format; a line beside them says what became of it. */
function copyButtons(makeTable, formats = Object.keys(COPIES)) {
  const said = h('span', { role: 'status', class: 'said' });
  const copy = async (format) => {
    const copied = await toClipboard(COPIES[format](makeTable()));
    said.textContent = t(copied ? 'copied' : 'notCopied', { format });
  };
  return h('div', { class: 'copy' }, h('span', {}, t('copyAs')),
    formats.map((format) => h('button', { type: 'button', click: () => copy(format) }, format)), said);
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (e) {
    return byCommand(text); // some browsers keep the clipboard from files
  }
}

function byCommand(text) {
  const area = h('textarea', { class: 'unseen', 'aria-hidden': 'true' });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}
