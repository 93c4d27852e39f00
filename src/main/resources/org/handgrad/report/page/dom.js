// Elements from data. Whatever comes from a document becomes a text node or an attribute, never markup.
const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element; attributes that are functions listen, those that are null or false are left out. */
function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same in SVG. */
function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** A section of the page; the list of contents names it. */
function section(id, title, ...children) {
  return h('section', { id, 'aria-labelledby': id + '-title' }, h('h2', { id: id + '-title' }, title), ...children);
}

/** What may be wider than the page: it scrolls by itself, by keyboard too, and shows on which side it goes on. */
function scroller(label, ...children) {
  const place = h('div', { class: 'scroll', role: 'group', 'aria-label': label }, ...children);
  showWhereItGoesOn(place);
  return h('div', { class: 'scroller' }, place, h('p', { class: 'goes-on' }, t('goesOn')));
}

const LEAST_HIDDEN = 3; // pixels that somebody misses

/** Marks the sides on which an element is cut; only what is cut stops the tab key. */
function showWhereItGoesOn(place) {
  const mark = () => {
    const hidden = place.scrollWidth - place.clientWidth;
    const sides = [place.scrollLeft > LEAST_HIDDEN ? 'left' : null, place.scrollLeft < hidden - LEAST_HIDDEN ? 'right' : null].filter((side) => side !== null);
    place.dataset.more = sides.join(' ');
    if (hidden > LEAST_HIDDEN) place.setAttribute('tabindex', 0);
    else place.removeAttribute('tabindex');
  };
  place.addEventListener('scroll', mark, { passive: true });
  const observer = new ResizeObserver(mark);
  [place, ...place.children].forEach((element) => observer.observe(element));
}

/** A choice among values, each with what it is called. */
function choice(label, options, chosen, onChange) {
  const select = h('select', { change: () => onChange(options[select.selectedIndex].value) },
    options.map((option) => h('option', { selected: option.value === chosen }, option.label)));
  return h('label', { class: 'choice' }, h('span', {}, label), select);
}

function checkbox(label, checked, onChange) {
  const box = h('input', { type: 'checkbox', checked, change: () => onChange(box.checked) });
  return h('label', { class: 'check' }, box, label);
}

/** A colour of the style sheet as it is at the moment. */
function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
}

/** A formula; what KaTeX cannot read is shown as it was written. */
function formula(latex, displayMode = true) {
  const place = h(displayMode ? 'div' : 'span', { class: 'formula', ...(displayMode ? { role: 'group', 'aria-label': t('formula') } : {}) });
  try {
    katex.render(latex, place, { displayMode, throwOnError: true, trust: false, maxSize: 20, maxExpand: 500, strict: 'ignore' });
  } catch (e) {
    place.replaceChildren(h('code', {}, latex));
  }
  if (displayMode) showWhereItGoesOn(place);
  return place;
}
