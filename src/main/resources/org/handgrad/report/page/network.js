// The network: colour and width by weight, on demand by gradient; what is chosen tells its numbers beside the drawing.
const MOST_TOLD = 12; // weights of a unit that are listed

/** {element, go(index)}: the network, and how it moves to a snapshot. */
function network(model, way) {
  const widths = [model.inputs, ...model.layers.map((layer) => layer.units)];
  const has = way.snapshots[0].parameters !== null;
  const values = (snapshot) => (byGradient ? snapshot.gradient : snapshot.parameters);
  let [index, byGradient, chosen, drawn] = [0, false, { l: 1, i: 0 }, null];
  const paper = h('div', { class: 'paper' });
  const readout = h('output', { class: 'readout' }, t(has ? 'networkHint' : 'tooMany'));
  const answer = h('div', { class: 'answer' }); // is read out when a neuron is chosen, not at every step of the slider
  const tables = h('div', { class: 'arrays' });
  const details = has ? h('details', { toggle: paint }, h('summary', {}, t('allNumbers')), tables) : null;
  const gradientSwitch = has ? checkbox(t('showGradients'), false, (on) => { byGradient = on; paint(); }) : null;
  const element = h('figure', { class: 'net' },
    h('figcaption', {}, h('b', {}, widths.join(' – ')), has ? signLegend() : null, gradientSwitch), paper, readout, answer, details);

  function draw() {
    drawn = networkDrawing(model, Math.max(300, Math.min(640, paper.clientWidth || 560)), has, { choose, chooseWeight });
    paper.replaceChildren(drawn.element);
    paint();
  }

  function choose(unit) {
    chosen = unit;
    answer.setAttribute('aria-live', 'polite');
    paint();
    if (has) answer.scrollIntoView({ block: 'nearest' });
  }

  function chooseWeight(l, from, to) {
    const snapshot = way.snapshots[index];
    const told = (arrays, name) => h('span', {}, name + ' ', h('span', { class: 'value' }, exact(arrays['W' + l][from][to])));
    readout.replaceChildren(h('b', {}, unitName(model, l - 1, from) + ' → ' + unitName(model, l, to)),
      told(snapshot.parameters, 'W' + l + '[' + (from + 1) + ', ' + (to + 1) + ']'), told(snapshot.gradient, '∂C/∂W' + l));
  }

  function paint() {
    if (!drawn) return;
    const arrays = values(way.snapshots[index]);
    drawn.paint(arrays, has ? largest(way.snapshots.map(values)) : 1, chosen);
    if (has) answer.replaceChildren(...told(model, way.snapshots[index], chosen));
    tables.replaceChildren(...(has && details.open ? Object.entries(arrays).map(([name, rows]) => arrayTable((byGradient ? '∂C/∂' : '') + name, rows)) : []));
  }

  whenShown(element, draw);
  return { element, go: (to) => { index = to; answer.setAttribute('aria-live', 'off'); paint(); } };
}

/** What comes into a unit, or goes out of an input: weights, their derivatives, the bias. */
function told(model, snapshot, { l, i }) {
  const title = h('b', {}, unitName(model, l, i));
  const name = 'W' + Math.max(1, l);
  const [weights, slopes] = [snapshot.parameters[name], snapshot.gradient[name]];
  if (l === 0) return [title, numberTable([t('to'), name, '∂C/∂' + name], most(weights[i].map((weight, k) => [unitName(model, 1, k), weight, slopes[i][k]])))];
  const bias = snapshot.parameters['b' + l] ? [['b' + l, snapshot.parameters['b' + l][0][i], snapshot.gradient['b' + l][0][i]]] : [];
  const rows = weights.map((row, k) => [unitName(model, l - 1, k), row[i], slopes[k][i]]);
  const isTold = rows.length <= MOST_TOLD ? null : h('span', { class: 'muted' }, t('largestOf', { shown: MOST_TOLD, all: rows.length }));
  return [title, isTold, numberTable([t('from'), name, '∂C/∂' + name], [...most(rows), ...bias])].filter((part) => part !== null);
}

/** All rows in order, or the ones with the largest numbers. */
function most(rows) {
  return rows.length <= MOST_TOLD ? rows : [...rows].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, MOST_TOLD);
}

function numberTable(header, rows) {
  return h('table', { class: 'told' }, h('thead', {}, h('tr', {}, header.map((head, column) => h('th', { scope: 'col', class: column > 0 ? 'number' : null }, head)))),
    h('tbody', {}, rows.map(([name, ...numbers]) => h('tr', {}, h('th', { scope: 'row', dir: 'auto' }, name), numbers.map((number) => h('td', { class: 'number' }, exact(number)))))));
}

function arrayTable(name, rows) {
  const label = name + ' [' + rows.length + ', ' + rows[0].length + ']';
  return scroller(name, h('table', { class: 'numbers' }, h('caption', {}, label),
    h('tbody', {}, rows.map((row) => h('tr', {}, row.map((value) => h('td', { class: 'number' }, exact(value))))))));
}
