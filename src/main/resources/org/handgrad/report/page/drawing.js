// The drawing of a network: units in columns, named where they come in and go out; inputs that are pixels are one image.
const MOST_UNITS = 12; // of a layer that are drawn
const NETWORK = { most: 420, margin: 40, radius: 13, gap: 84, letter: 6.9 };

/**
 * @param width in pixels
 * @param has whether there are weights to draw
 * @param on {choose({l, i}), chooseWeight(l, from, to)}
 * @return {element, paint(arrays, largest, chosen)}
 */
function networkDrawing(model, width, has, on) {
  const widths = [model.inputs, ...model.layers.map((layer) => layer.units)];
  const image = imageShape();
  const outputs = outputNames(model);
  const letters = width < 460 ? 11 : 20;
  const room = (names) => Math.max(20, NETWORK.letter * Math.max(...names.map((name) => Math.min(letters, name.length))) + NETWORK.radius + 14);
  const side = Math.min(150, width * 0.3);
  const inputs = image ? [] : drawnOf(widths[0]).map(inputName);
  const box = { left: image ? side + 12 : room(inputs), right: width - room(outputs) };
  const rows = Math.max(...widths.map((count, l) => (l === 0 && image ? 2 : Math.min(MOST_UNITS, count))));
  const height = Math.min(NETWORK.most, 2 * NETWORK.margin + NETWORK.gap * Math.max(1, rows - 1));
  const layers = widths.map((count, l) => (l === 0 && image ? [{ l, i: 0, x: box.left, y: height / 2 }]
    : placed(drawnOf(count), l, box.left + l * (box.right - box.left) / (widths.length - 1), height)));
  const edges = layers.slice(1).flatMap((layer) => layer.flatMap((to) => layers[to.l - 1].map((from) => edge(from, to))));
  const neurons = layers.flatMap((layer, l) => (l === 0 && image ? [] : layer.map(neuron)));
  const pixels = image ? pixelsOf(image, side, (height - side) / 2) : null;

  function edge(from, to) {
    const isBundle = image && to.l === 1;
    const weigh = () => on.chooseWeight(to.l, from.i, to.i);
    const listens = has && !isBundle ? { pointerenter: weigh, click: weigh } : {};
    return { from, to, isBundle, element: svg('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: 'edge' + (has && !isBundle ? '' : ' quiet'), ...listens }) };
  }

  function neuron(unit) {
    const name = unitName(model, unit.l, unit.i);
    const first = unit.l === 1 && unit.i === 0;
    const choose = () => on.choose(unit);
    const circle = svg('circle', { cx: unit.x, cy: unit.y, r: NETWORK.radius, class: 'bias' });
    const element = svg('g', { class: 'neuron', tabindex: first ? 0 : -1, role: 'button', 'aria-label': name, focus: choose, click: choose, keydown: (event) => move(event, unit) },
      svg('circle', { cx: unit.x, cy: unit.y, r: NETWORK.radius, class: 'ground' }), circle, svg('title', {}, name));
    return { element, circle, unit };
  }

  function move(event, unit) {
    const [dl, di] = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key] ?? [0, 0];
    if (dl === 0 && di === 0) return;
    event.preventDefault();
    const layer = neurons.filter((n) => n.unit.l === unit.l + dl);
    const next = layer[Math.max(0, Math.min(layer.length - 1, layers[unit.l].indexOf(unit) + di))];
    if (!next) return;
    neurons.forEach((n) => n.element.setAttribute('tabindex', n === next ? 0 : -1));
    next.element.focus();
  }

  function named(unit) {
    const isInput = unit.l === 0;
    const name = isInput ? inputName(unit.i) : outputs[unit.i];
    const away = NETWORK.radius + 7;
    return svg('text', { x: unit.x + (isInput ? -away : away), y: unit.y + 4, 'text-anchor': isInput ? 'end' : 'start', class: 'feature' }, clipped(name, letters), svg('title', {}, name));
  }

  function caption(layer, l) {
    const isImage = l === 0 && image;
    const y = isImage ? (height + side) / 2 + 18 : Math.min(height - 8, layer.at(-1).y + NETWORK.radius + 17);
    const text = isImage ? image.rows + ' × ' + image.columns : l === 0 ? 'x' : 'a' + l;
    const left = isImage ? 0 : widths[l] - layer.length;
    return svg('text', { x: isImage ? side / 2 + 6 : layer[0].x, y, 'text-anchor': 'middle', class: 'caption' }, text + (left > 0 ? ' (+' + left + ')' : ''));
  }

  const element = svg('svg', { class: 'network', viewBox: '0 0 ' + width + ' ' + height, width, height, role: 'group', 'aria-label': t('networkLabel', { layers: widths.join(' – ') }) },
    edges.map((e) => e.element), pixels?.element, neurons.map((n) => n.element), layers.map(caption),
    image ? [] : layers[0].map(named), layers.at(-1).map(named));

  function paint(arrays, most, chosen) {
    for (const { element: line, from, to, isBundle } of edges) {
      line.classList.toggle('chosen', chosen.l === to.l && chosen.i === to.i);
      if (!has || isBundle) continue;
      const value = arrays['W' + to.l][from.i][to.i];
      line.setAttribute('stroke', value < 0 ? 'var(--negative)' : 'var(--positive)');
      line.setAttribute('stroke-width', (0.6 + 7 * Math.abs(value) / most).toFixed(2));
      line.setAttribute('stroke-opacity', (0.25 + 0.75 * Math.abs(value) / most).toFixed(2));
    }
    for (const { element: group, circle, unit } of neurons) {
      const bias = has ? arrays['b' + unit.l]?.[0][unit.i] : undefined;
      group.classList.toggle('chosen', chosen.l === unit.l && chosen.i === unit.i);
      circle.setAttribute('fill', bias < 0 ? 'var(--negative)' : 'var(--positive)');
      circle.setAttribute('fill-opacity', bias === undefined ? 0 : (0.15 + 0.8 * Math.min(1, Math.abs(bias) / most)).toFixed(2));
    }
    if (pixels && has) pixels.paint(arrays.W1.map((row) => row[chosen.l === 1 ? chosen.i : 0]));
  }

  return { element, paint };
}

/** The units of a layer that are drawn: all, or the first and the last ones. */
function drawnOf(count) {
  return count <= MOST_UNITS ? [...Array(count).keys()] : [...Array(MOST_UNITS - 1).keys(), count - 1];
}

function placed(units, l, x, height) {
  const gap = Math.min(NETWORK.gap, (height - 2 * NETWORK.margin) / Math.max(1, units.length - 1));
  const top = (height - gap * (units.length - 1)) / 2;
  return units.map((i, row) => ({ l, i, x, y: top + row * gap }));
}

/** The inputs as one image, which shows the weights of a unit of the first layer. */
function pixelsOf({ rows, columns }, side, top) {
  const size = side / Math.max(rows, columns);
  const cells = [...Array(rows * columns).keys()].map((i) => svg('rect', { x: 6 + (i % columns) * size, y: top + Math.floor(i / columns) * size, width: size, height: size }));
  const frame = svg('rect', { x: 6, y: top, width: size * columns, height: size * rows, class: 'frame' });
  const paint = (values) => {
    const most = Math.max(1e-12, ...values.map(Math.abs));
    cells.forEach((cell, i) => {
      cell.setAttribute('fill', values[i] < 0 ? 'var(--negative)' : 'var(--positive)');
      cell.setAttribute('fill-opacity', (Math.abs(values[i]) / most).toFixed(2));
    });
  };
  return { element: svg('g', { class: 'pixels' }, svg('rect', { x: 6, y: top, width: size * columns, height: size * rows, class: 'ground' }), cells, frame), paint };
}
