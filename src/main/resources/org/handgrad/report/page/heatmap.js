// A table of two swept values whose cells are coloured by a number: the better, the darker.

/**
 * @param about {title, x, y}: what it shows and what its axes are
 * @param xs what stands across, in order
 * @param ys what stands down, in order
 * @param valueAt (x, y) => a number, or null
 * @param higherIsBetter which numbers are better
 */
function heatmap(about, xs, ys, valueAt, higherIsBetter) {
  const all = ys.flatMap((y) => xs.map((x) => valueAt(x, y))).filter((value) => value !== null);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const shade = (value) => {
    const part = most > least ? (value - least) / (most - least) : 1;
    return Math.round(100 * (higherIsBetter ? part : 1 - part));
  };
  const cell = (value) => h('td', value === null ? { class: 'number' } : { class: 'number heat', style: null, 'data-heat': Math.round(shade(value) / 10) }, value === null ? '–' : short(value));
  return h('figure', { class: 'heatmap' }, h('figcaption', {}, h('b', {}, about.title)),
    scroller(about.title, h('table', {},
      h('caption', { class: 'unseen' }, about.title),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, about.y + ' \\ ' + about.x), xs.map((x) => h('th', { scope: 'col', class: 'number' }, x)))),
      h('tbody', {}, ys.map((y) => h('tr', {}, h('th', { scope: 'row' }, y), xs.map((x) => cell(valueAt(x, y)))))))));
}
