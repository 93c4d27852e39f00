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

/** What stands under a table: sentences, and a line each of what begins with a dash. */
function rule(text) {
  const lines = text.trim().split('\n');
  const items = lines.filter((line) => line.startsWith('- '));
  const rest = lines.filter((line) => !line.startsWith('- ')).join(' ').trim();
  return h('div', { class: 'rule' },
    items.length > 0 ? h('ul', {}, items.map((item) => h('li', { dir: 'auto' }, sentence(item.slice(2))))) : null,
    rest ? h('p', {}, rest.split(/(?<=[.:])\s+(?=[A-Z'‖])/).map(sentence).join(settings.language === 'en' ? ' ' : '')) : null);
}

/** A reason; what it quotes of a formula is set as one. */
function reason(text, attributes) {
  const parts = sentence(text).split(/(?<![^\s:：；，])(?<!--assume )'(.+?)'(?![^\s:;,.：；，。])/);
  return h('p', { dir: 'auto', ...attributes }, parts.map((part, i) => (i % 2 === 0 ? part : formula(part, false))));
}
