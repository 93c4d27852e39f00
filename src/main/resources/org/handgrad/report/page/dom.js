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
  const place = h(displayMode ? 'div' : 'span', { class: 'formula', ...(displayMode ? { tabindex: 0, role: 'group', 'aria-label': t('formula') } : {}) });
  try {
    katex.render(latex, place, { displayMode, throwOnError: true, trust: false, maxSize: 20, maxExpand: 500, strict: 'ignore' });
  } catch (e) {
    place.replaceChildren(h('code', {}, latex));
  }
  return place;
}
