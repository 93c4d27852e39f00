// What the network answers over its inputs: a map of two, a curve over one.

/** {element, go(index)}, or null where there are more inputs than can be drawn. */
function plane(model, way) {
  const { points, movingAxes } = DATA.snapshots;
  if (!points || !way.snapshots[0].predictions) return null;
  return movingAxes.length === 2 ? maps(model, way, points, movingAxes) : fitted(way, points, movingAxes[0]);
}

/** Whether an answer of ½ and more says that something is so. */
function decides() {
  return (DATA.result.data?.classes ?? []).length > 0;
}

/** One map where the largest answer decides for a class; else one for each output. */
function maps(model, way, points, axes) {
  const answers = way.snapshots.map((snapshot) => snapshot.predictions);
  if (points.y.length === 1 || DATA.result.data?.task === 'classification') return map(answers, points, axes, t('mapTitle'));
  const each = points.y.map((column, k) => map(answers.map((outputs) => [outputs[k]]), { x: points.x, y: [column] }, axes, outputNames(model)[k]));
  return { element: h('div', { class: 'maps' }, each.map(({ element }) => element)), go: (index) => each.forEach(({ go }) => go(index)) };
}

const MAP = 320;

/** @param answers at each snapshot those of each output over the grid */
function map(answers, points, [xs, ys], title) {
  const canvas = h('canvas', { width: MAP, height: MAP, role: 'img', 'aria-label': t('mapLabel') });
  const names = DATA.result.data?.features ?? ['x1', 'x2'];
  const spans = [[xs[0], xs.at(-1)], [ys[0], ys.at(-1)]];
  const readout = h('output', { class: 'readout' }, t('mapHint'));
  let index = 0;
  canvas.addEventListener('pointermove', (event) => {
    const column = nearest(event.offsetX / canvas.clientWidth, xs.length);
    const row = nearest(1 - event.offsetY / canvas.clientHeight, ys.length);
    readout.textContent = names[0] + ' = ' + short(xs[column]) + ', ' + names[1] + ' = ' + short(ys[row]) + ': '
      + answers[index].map((output) => short(output[row * xs.length + column])).join(', ');
  });
  const paint = () => {
    const context = canvas.getContext('2d');
    const ratio = Math.max(1, Math.min(2, window.devicePixelRatio));
    canvas.width = canvas.height = MAP * ratio;
    paintField(context, answers[index], xs.length, ys.length);
    paintPoints(context, points, spans, ratio);
  };
  const element = h('figure', {}, h('figcaption', {}, h('b', {}, title), classLegend(points)), canvas,
    h('p', { class: 'axes' }, '→ ' + names[0] + ' ' + spans[0].map(short).join(' … ') + ', ↑ ' + names[1] + ' ' + spans[1].map(short).join(' … ')), readout);
  redraws.set(element, paint);
  return { element, go: (to) => { index = to; paint(); } };
}

function nearest(part, count) {
  return Math.max(0, Math.min(count - 1, Math.round(part * (count - 1))));
}

/** Bilinear between the points of the grid; a line where the answer changes. */
function paintField(context, outputs, width, height) {
  const { width: w, height: hgt } = context.canvas;
  const image = context.createImageData(w, hgt);
  const palette = outputs.length === 1 ? ['negative', 'positive'] : outputs.map((_, k) => 'class' + k % 6);
  const colors = palette.map((name) => rgb(color(name)));
  const [surface, ink] = [rgb(color('surface')), rgb(color('text'))];
  const ends = outputs.length === 1 ? range(outputs[0]) : null;
  const winner = new Int8Array(w * hgt);
  for (let py = 0; py < hgt; py++) {
    const v = (1 - py / (hgt - 1)) * (height - 1);
    for (let px = 0; px < w; px++) {
      const u = px / (w - 1) * (width - 1);
      const values = outputs.map((output) => bilinear(output, width, u, v));
      let [kind, strength] = [0, 0];
      if (outputs.length === 1) {
        const part = decides() ? values[0] : (values[0] - ends[0]) / (ends[1] - ends[0] || 1);
        kind = part > 0.5 ? 1 : 0;
        strength = Math.min(1, Math.abs(2 * part - 1));
      } else {
        kind = values.indexOf(Math.max(...values));
        strength = Math.max(0, Math.min(1, values[kind]));
      }
      winner[py * w + px] = kind;
      const isEdge = (px > 0 && winner[py * w + px - 1] !== kind) || (py > 0 && winner[(py - 1) * w + px] !== kind);
      const mix = isEdge ? 1 : 0.12 + 0.5 * strength;
      const tone = isEdge ? ink : colors[kind];
      const at = 4 * (py * w + px);
      for (let c = 0; c < 3; c++) image.data[at + c] = surface[c] + (tone[c] - surface[c]) * mix;
      image.data[at + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
}

function bilinear(values, width, u, v) {
  const [i, j] = [Math.min(width - 2, Math.floor(u)), Math.min(values.length / width - 2, Math.floor(v))];
  const [a, b] = [u - i, v - j];
  const at = (column, row) => values[row * width + column];
  return (at(i, j) * (1 - a) + at(i + 1, j) * a) * (1 - b) + (at(i, j + 1) * (1 - a) + at(i + 1, j + 1) * a) * b;
}

const SHAPES = [
  (c, x, y, r) => c.arc(x, y, r, 0, 2 * Math.PI),
  (c, x, y, r) => c.rect(x - r, y - r, 2 * r, 2 * r),
  (c, x, y, r) => { c.moveTo(x, y - 1.3 * r); c.lineTo(x + 1.2 * r, y + r); c.lineTo(x - 1.2 * r, y + r); c.closePath(); },
  (c, x, y, r) => { c.moveTo(x, y - 1.4 * r); c.lineTo(x + 1.4 * r, y); c.lineTo(x, y + 1.4 * r); c.lineTo(x - 1.4 * r, y); c.closePath(); },
];

/** Samples by the shape and the colour of their class. */
function paintPoints(context, { x, y }, [[left, right], [bottom, top]], ratio) {
  const { width, height } = context.canvas;
  x[0].forEach((first, i) => {
    const kind = classOf(y, i);
    context.beginPath();
    SHAPES[kind % SHAPES.length](context, (first - left) / (right - left) * width, (1 - (x[1][i] - bottom) / (top - bottom)) * height, (x[0].length > 60 ? 3 : 6) * ratio);
    context.fillStyle = color(classColor(y, kind));
    context.strokeStyle = color('surface');
    context.lineWidth = 1.5 * ratio;
    context.fill();
    context.stroke();
  });
}

function classOf(y, i) {
  if (y.length === 1) return y[0][i] > 0.5 ? 1 : 0;
  return y.reduce((best, column, k) => (column[i] > y[best][i] ? k : best), 0);
}

function classColor(y, kind) {
  return y.length === 1 ? ['negative', 'positive'][kind] : 'class' + kind % 6;
}

function classLegend({ y }) {
  if (!decides()) return null;
  const { task, classes } = DATA.result.data;
  const names = task === 'classification' ? classes : ['0', '1'];
  return h('span', { class: 'legend' }, names.map((name, kind) => h('span', {}, h('i', { class: 'dot ' + classColor(y, kind) }), name)));
}

/** One input: each output's curve over the samples. */
function fitted(way, points, axis) {
  const samples = points.x[0].map((x, i) => [x, points.y.map((column) => column[i])]);
  const xs = [...new Set([...axis, ...points.x[0]])].sort((a, b) => a - b);
  const place = h('div');
  const at = new Map(xs.map((x, i) => [x, i]));
  let shown = null;
  const go = (index) => {
    const lines = way.snapshots[index].predictions.flatMap((output, k) => {
      const curve = xs.map(() => null);
      axis.forEach((x, i) => { curve[at.get(x)] = output[i]; });
      const dots = xs.map(() => null);
      samples.forEach(([x, y]) => { dots[at.get(x)] = y[k]; });
      return [
        { label: t('sample'), values: dots, color: 'dl4j', width: 0, points: true, onlyPoints: true },
        { label: t('answer'), values: curve, color: 'hand', width: 3, spanGaps: true },
      ];
    });
    if (shown) shown.update(lines);
    else {
      shown = chart({ title: t('fitTitle'), x: DATA.result.data?.features[0] ?? 'x', y: 'y' }, xs, lines, { height: 320, xName: (x) => (DATA.result.data?.features[0] ?? 'x') + ' = ' + short(x) });
      place.append(shown);
    }
  };
  return { element: place, go };
}
