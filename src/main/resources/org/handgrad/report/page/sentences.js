// Sentences of stored documents, which are in English, in Chinese: by patterns, of which the first that fits counts.
const PATTERNS = JSON.parse(document.getElementById('sentences').textContent).map(([english, chinese]) => ({
  fits: new RegExp('^' + english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\d)\}/g, '(?<p$1>.+?)') + '$', 's'),
  chinese,
}));

/** A sentence in the reader's language; what no pattern fits stays as it is, and so do names and formulas. */
function sentence(text) {
  if (settings.language === 'en' || !/[a-z] [a-z]|^[a-z]+$/i.test(text)) return text;
  for (const { fits, chinese } of PATTERNS) {
    const found = fits.exec(text);
    if (found) return chinese.replace(/\{(\d)\}/g, (whole, n) => sentence(found.groups['p' + n]));
  }
  return text;
}

/** The notes under a table: a list of the lines that begin with a dash, a paragraph for each other line. */
function rule(text) {
  const parts = [];
  for (const line of text.trim().split('\n').filter((each) => each !== '')) {
    if (!line.startsWith('- ')) parts.push(h('p', {}, sentence(line)));
    else {
      if (parts.at(-1)?.tagName !== 'UL') parts.push(h('ul', {}));
      parts.at(-1).append(h('li', { dir: 'auto' }, sentence(line.slice(2))));
    }
  }
  return h('div', { class: 'rule' }, parts);
}

/** A reason; what it quotes of a formula is set as one. */
function reason(text, attributes) {
  const parts = sentence(text).split(/(?<![^\s:：；，])(?<!--assume )'(.+?)'(?![^\s:;,.：；，。])/);
  return h('p', { dir: 'auto', ...attributes }, parts.map((part, i) => (i % 2 === 0 ? part : formula(part, false))));
}
