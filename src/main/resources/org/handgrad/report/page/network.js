// Neurons and weights, colour and width by value; on demand by gradient.
const MOST_UNITS = 12; // of a layer that are drawn
const NETWORK = { width: 560, most: 400, left: 96, right: 50, margin: 46, radius: 13, gap: 90 };

/** {element, go(index)}: the network, and how it moves to a snapshot. */
function network(model, way) {
  const widths = [model.inputs, ...model.layers.map((layer) => layer.units)];
  const height = Math.min(NETWORK.most, 2 * NETWORK.margin + NETWORK.gap * Math.max(1, Math.max(...widths) - 1));
  const units = widths.map((width, l) => placed(width, l, widths.length, height));
  const values = (snapshot) => (byGradient ? snapshot.gradient : snapshot.parameters);
  const has = way.snapshots[0].parameters !== null;
  let [index, byGradient, chosen] = [0, false, null];

  const edges = has ? units.slice(1).flatMap((layer, l) => layer.flatMap((to) => units[l].map((from) => edge(from, to, l + 1)))) : [];
  const neurons = units.flatMap((layer, l) => layer.map((unit) => neuron(unit, l)));
  const readout = h('output', { class: 'readout', 'aria-live': 'polite' }, t('networkHint'));
  const tables = h('div', { class: 'arrays' });
  const drawing = svg('svg', { class: 'network', viewBox: '0 0 ' + NETWORK.width + ' ' + height, role: 'group', 'aria-label': t('networkLabel', { layers: widths.join(' – ') }) },
    edges.map((e) => e.element), neurons.map((n) => n.element), units.flatMap((layer, l) => captions(layer, l, widths[l], height)));

  function edge(from, to, l) {
    const element = svg('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: 'edge', pointerenter: () => say('W' + l, from.i, to.i) });
    return { element, l, from: from.i, to: to.i };
  }

  function neuron(unit, l) {
    const name = l === 0 ? inputName(unit.i) : 'a' + l + '[' + (unit.i + 1) + ']';
    const element = svg('g', { class: 'neuron', tabindex: l === 1 && unit.i === 0 ? 0 : -1, role: 'button', 'aria-label': name, focus: () => choose(unit, l, name), click: () => choose(unit, l, name), keydown: (event) => move(event, unit, l) },
      svg('circle', { cx: unit.x, cy: unit.y, r: NETWORK.radius }), svg('title', {}, name));
    return { element, unit, l };
  }

  function move(event, unit, l) {
    const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const [dl, di] = steps[event.key] ?? [0, 0];
    if (dl === 0 && di === 0) return;
    event.preventDefault();
    const layer = neurons.filter((n) => n.l === l + dl);
    const at = units[l].indexOf(unit) + di;
    const next = layer[Math.max(0, Math.min(layer.length - 1, at))];
    if (!next) return;
    neurons.forEach((n) => n.element.setAttribute('tabindex', n === next ? 0 : -1));
    next.element.focus();
  }

  function choose(unit, l, name) {
    chosen = { unit, l, name };
    edges.forEach((e) => e.element.classList.toggle('chosen', e.l === l && e.to === unit.i));
    tell();
  }

  function tell() {
    if (!chosen || !has) return;
    const { unit, l, name } = chosen;
    const snapshot = way.snapshots[index];
    const column = (arrays) => (arrays['W' + l] ?? []).map((row) => exact(row[unit.i])).join(', ');
    readout.replaceChildren(h('b', {}, name), ...(l === 0 ? [] : [
      h('span', {}, 'W' + l + ': ', h('span', { class: 'value' }, column(snapshot.parameters))),
      snapshot.parameters['b' + l] ? h('span', {}, 'b' + l + ': ', h('span', { class: 'value' }, exact(snapshot.parameters['b' + l][0][unit.i]))) : null,
      h('span', {}, '∂C/∂W' + l + ': ', h('span', { class: 'value' }, column(snapshot.gradient))),
    ].filter((part) => part !== null)));
  }

  function say(name, row, column) {
    const snapshot = way.snapshots[index];
    readout.replaceChildren(h('b', {}, name + '[' + (row + 1) + ', ' + (column + 1) + ']'),
      h('span', { class: 'value' }, exact(snapshot.parameters[name][row][column])),
      h('span', {}, '∂C/∂' + name + ': ', h('span', { class: 'value' }, exact(snapshot.gradient[name][row][column]))));
  }

  function paint() {
    const snapshot = way.snapshots[index];
    const arrays = values(snapshot);
    const most = largest(way.snapshots.map(values));
    for (const { element, l, from, to } of edges) {
      const value = arrays['W' + l][from][to];
      element.setAttribute('stroke', value < 0 ? 'var(--negative)' : 'var(--positive)');
      element.setAttribute('stroke-width', (0.6 + 7 * Math.abs(value) / most).toFixed(2));
      element.setAttribute('stroke-opacity', (0.25 + 0.75 * Math.abs(value) / most).toFixed(2));
    }
    for (const { element, unit, l } of neurons) {
      const bias = has ? arrays['b' + l]?.[0][unit.i] : undefined;
      const circle = element.firstChild;
      circle.setAttribute('fill', bias === undefined ? 'var(--surface)' : bias < 0 ? 'var(--negative)' : 'var(--positive)');
      circle.setAttribute('fill-opacity', bias === undefined ? 1 : (0.15 + 0.8 * Math.min(1, Math.abs(bias) / most)).toFixed(2));
    }
    tell();
    tables.replaceChildren(...(has && details.open ? Object.entries(arrays).map(([name, rows]) => arrayTable((byGradient ? '∂C/∂' : '') + name, rows)) : []));
  }

  const details = h('details', { toggle: paint }, h('summary', {}, t('allNumbers')), tables);
  const gradientSwitch = has ? checkbox(t('showGradients'), false, (on) => { byGradient = on; paint(); }) : null;
  const element = h('figure', {}, h('figcaption', {}, h('b', {}, widths.join(' – ')), h('span', { class: 'legend' }, h('span', {}, h('i', { class: 'dot negative' }), t('negative')), h('span', {}, h('i', { class: 'dot positive' }), t('positive'))), gradientSwitch),
    drawing, has ? readout : h('p', { class: 'muted' }, t('tooMany')), has ? details : null);
  return { element, go: (to) => { index = to; paint(); } };
}

/** The units of a layer that are drawn: all, or the first and the last ones. */
function placed(width, l, layers, height) {
  const shown = width <= MOST_UNITS ? [...Array(width).keys()] : [...Array(MOST_UNITS - 1).keys(), width - 1];
  const x = NETWORK.left + l * (NETWORK.width - NETWORK.left - NETWORK.right) / (layers - 1);
  const gap = Math.min(NETWORK.gap, (height - 2 * NETWORK.margin) / Math.max(1, shown.length - 1));
  const top = (height - gap * (shown.length - 1)) / 2;
  return shown.map((i, row) => ({ i, x, y: top + row * gap }));
}

function captions(layer, l, width, height) {
  const [x, bottom] = [layer[0].x, layer.at(-1).y + NETWORK.radius + 17];
  const texts = [svg('text', { x, y: Math.min(height - 4, bottom), 'text-anchor': 'middle', class: 'caption' }, l === 0 ? 'x' : 'a' + l)];
  if (l === 0) texts.push(...layer.map((unit) => svg('text', { x: x - NETWORK.radius - 6, y: unit.y + 4, 'text-anchor': 'end', class: 'feature' }, clipped(inputName(unit.i)))));
  if (width > layer.length) texts.push(svg('text', { x: x + NETWORK.radius + 5, y: (layer.at(-1).y + layer.at(-2).y) / 2 + 4, class: 'caption' }, '+' + (width - layer.length)));
  return texts;
}

function inputName(i) {
  return DATA.result.data?.features[i] ?? 'x' + (i + 1);
}

function clipped(text) {
  return text.length > 12 ? text.slice(0, 11) + '…' : text;
}

/** The largest absolute entry of any array, at least something. */
function largest(snapshots) {
  let most = 1e-12;
  for (const arrays of snapshots) for (const rows of Object.values(arrays ?? {})) for (const row of rows) for (const value of row) most = Math.max(most, Math.abs(value));
  return most;
}

function arrayTable(name, rows) {
  return h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': name }, h('table', { class: 'numbers' }, h('caption', {}, name + ' [' + rows.length + ', ' + rows[0].length + ']'),
    h('tbody', {}, rows.map((row) => h('tr', {}, row.map((value) => h('td', { class: 'number' }, exact(value))))))));
}
