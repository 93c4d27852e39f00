// Images as images: weights and samples, pixel by pixel.
const PIXEL = 8; // dots of a pixel on the canvas

/**
 * An image.
 * @param label what it shows, in words
 * @param shape {rows, columns}
 * @param colorOf value → [red, green, blue], each to 255
 * @return the canvas; its paint(values) draws other values
 */
function picture(label, { rows, columns }, colorOf) {
  const canvas = h('canvas', { class: 'picture', role: 'img', 'aria-label': label, width: columns * PIXEL, height: rows * PIXEL });
  let shown = null;
  canvas.paint = (values = shown) => {
    shown = values;
    const context = canvas.getContext('2d');
    values.forEach((value, i) => {
      context.fillStyle = 'rgb(' + colorOf(value).map(Math.round).join(',') + ')';
      context.fillRect((i % columns) * PIXEL, Math.floor(i / columns) * PIXEL, PIXEL, PIXEL);
    });
  };
  redraws.set(canvas, () => canvas.paint()); // in the colours of another theme
  return canvas;
}

const mixed = (from, to, part) => from.map((c, i) => c + (to[i] - c) * part);

/** Sign by colour, size by strength; the largest is as strong as can be. */
function signed(most) {
  return (value) => mixed(rgb(color('surface')), rgb(color(value < 0 ? 'negative' : 'positive')), Math.min(1, Math.abs(value) / most));
}

/** From paper to ink. */
function inked(least, most) {
  return (value) => mixed(rgb(color('surface')), rgb(color('text')), (value - least) / (most - least || 1));
}

function rgb(hex) {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** {element, go(index)}: the weights of each unit of the first layer as an image; null where inputs are no pixels. */
function weightPictures(model, way) {
  const shape = imageShape();
  if (!shape || !way.snapshots[0].parameters) return null;
  const units = model.layers[0].units;
  const most = largest(way.snapshots.map(({ parameters }) => ({ W1: parameters.W1 })));
  const each = [...Array(units).keys()].map((i) => picture(t('weightsOf', { unit: unitName(model, 1, i) }), shape, signed(most)));
  const caption = (i) => (model.layers.length === 1 ? outputNames(model)[i] : String(i + 1));
  const element = h('figure', { class: 'weights' },
    h('figcaption', {}, h('b', {}, t('weightPictures')), signLegend()),
    h('p', { class: 'muted' }, t('weightPicturesSay', { most: short(most) })),
    h('div', { class: 'pictures' }, each.map((canvas, i) => h('figure', {}, canvas, h('figcaption', {}, caption(i))))));
  return { element, go: (index) => each.forEach((canvas, i) => canvas.paint(way.snapshots[index].parameters.W1.map((row) => row[i]))) };
}

function signLegend() {
  return h('span', { class: 'legend' }, h('span', {}, h('i', { class: 'dot negative' }), t('negative')), h('span', {}, h('i', { class: 'dot positive' }), t('positive')));
}

/** The largest absolute entry of any array, at least something. */
function largest(snapshots) {
  let most = 1e-12;
  for (const arrays of snapshots) for (const rows of Object.values(arrays ?? {})) for (const row of rows) for (const value of row) most = Math.max(most, Math.abs(value));
  return most;
}
