// What all pages have around their contents: title, language, theme, list of contents.
const DATA = JSON.parse(document.getElementById('data').textContent);

/**
 * Draws the page, and draws it again whenever the language is another.
 * @param page gives {title, lead, up: {href, label}, chooser, sections}; a section may be null, or hidden until another choice
 */
function show(page) {
  applyTheme();
  const render = () => {
    const at = window.scrollY;
    document.documentElement.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
    const { title, lead, up, chooser, sections } = page();
    const parts = sections.filter((part) => part !== null);
    document.body.replaceChildren(
      h('a', { href: '#main', class: 'skip' }, t('skip')),
      h('header', {}, bar(up, render), h('h1', { dir: 'auto' }, title), ...lead),
      h('aside', { class: 'aside', 'aria-label': t('controls') }, contents(parts), chooser ?? null),
      h('main', { id: 'main', tabindex: -1 }, parts),
      h('footer', {}, t('footer')));
    window.scrollTo(0, at);
  };
  render();
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== width) redrawAll();
    width = window.innerWidth;
  });
  window.addEventListener('beforeprint', () => { Object.assign(document.documentElement.dataset, { theme: 'light', printing: '' }); redrawAll(); });
  window.addEventListener('afterprint', () => { delete document.documentElement.dataset.printing; applyTheme(); redrawAll(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { applyTheme(); redrawAll(); });
}

function applyTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = settings.theme ?? (dark ? 'dark' : 'light');
}

function bar(up, render) {
  const dark = document.documentElement.dataset.theme === 'dark';
  const theme = h('button', { type: 'button', id: 'theme', 'aria-pressed': String(dark), click: () => {
    remember('theme', document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
    applyTheme();
    theme.setAttribute('aria-pressed', String(settings.theme === 'dark'));
    redrawAll();
  } }, t('dark'));
  const other = settings.language === 'en' ? 'zh' : 'en';
  const language = h('button', { type: 'button', id: 'language', lang: other === 'zh' ? 'zh-CN' : 'en', click: () => {
    remember('language', other);
    render();
    document.getElementById('language').focus();
  } }, other === 'zh' ? '中文' : 'English');
  return h('div', { class: 'bar' }, up ? h('a', { href: up.href }, up.label) : h('span', { class: 'brand' }, 'handgrad'), h('div', { class: 'switches' }, theme, language));
}

function contents(parts) {
  return h('nav', { 'aria-label': t('contents') }, h('ul', {}, parts.filter((part) => !part.hidden).map((part) => h('li', {}, h('a', { href: '#' + part.id }, part.querySelector('h2').textContent)))));
}
