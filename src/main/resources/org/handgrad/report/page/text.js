// What is said, in two languages. All of it stands in texts.json: English and Chinese beside each other.
const TEXTS = JSON.parse(document.getElementById('texts').textContent);
const LANGUAGES = ['en', 'zh'];

const settings = {
  language: remembered('language', LANGUAGES, navigator.language.startsWith('zh') ? 'zh' : 'en'),
  theme: remembered('theme', ['light', 'dark'], null), // null: as the system has it
};

/** A setting that the reader chose before, if the browser remembers any. */
function remembered(name, choices, otherwise) {
  try {
    const value = localStorage.getItem('handgrad-' + name);
    return choices.includes(value) ? value : otherwise;
  } catch (e) {
    return otherwise; // storage is switched off
  }
}

function remember(name, value) {
  settings[name] = value;
  try {
    localStorage.setItem('handgrad-' + name, value);
  } catch (e) {
    // storage is switched off: the choice lasts as long as the page
  }
}

/** A text by its key, with {names} filled in. */
function t(key, values = {}) {
  const text = TEXTS.texts[key][LANGUAGES.indexOf(settings.language)];
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A word of a stored document, such as a verdict, a key or the head of a column; unknown ones, such as names, stay as they are. */
function word(text) {
  const known = Object.hasOwn(TEXTS.words, text);
  if (settings.language === 'en') return known ? text.replace(/[A-Z]/g, (letter) => ' ' + letter.toLowerCase()) : text;
  if (known) return TEXTS.words[text];
  if (text.includes(' · ')) return text.split(' · ').map(word).join(' · ');
  const [first, ...rest] = text.split(' ');
  if (rest.length > 0 && Object.hasOwn(TEXTS.heads, first)) return [TEXTS.heads[first], ...rest.map(word)].join(' ');
  return sentence(text).replace(/^(\d+) of (\d+)$/, '$1 / $2');
}
