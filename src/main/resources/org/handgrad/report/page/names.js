// What the units of a network are called, and whether its inputs are the pixels of an image.

function inputName(i) {
  return DATA.result.data?.features[i] ?? 'x' + (i + 1);
}

/** One unit answers for a class, or for whether it is the second of two; else it is a quantity. */
function outputNames(model) {
  const units = model.layers.at(-1).units;
  const classes = DATA.result.data?.classes ?? [];
  if (classes.length === units) return classes;
  if (classes.length === 2 && units === 1) return [t('isClass', { name: classes[1] })];
  return units === 1 ? ['y'] : [...Array(units).keys()].map((k) => 'y' + (k + 1));
}

/** A unit of layer l, where layer 0 are the inputs. */
function unitName(model, l, i) {
  if (l === 0) return inputName(i);
  const symbol = 'a' + l + '[' + (i + 1) + ']';
  return l === model.layers.length ? outputNames(model)[i] + ' = ' + symbol : symbol;
}

/** {rows, columns} of the image whose pixels are the inputs, row by row: features called "pixel 0 0", "pixel 0 1" …; else null. */
function imageShape() {
  const places = (DATA.result.data?.features ?? []).map((name) => /^pixel (\d+) (\d+)$/.exec(name)?.slice(1).map(Number));
  if (places.length < 4 || places.includes(undefined)) return null;
  const columns = places.at(-1)[1] + 1;
  const inOrder = places.every(([row, column], i) => row === Math.floor(i / columns) && column === i % columns);
  return inOrder && places.length % columns === 0 ? { rows: places.length / columns, columns } : null;
}

/** No longer than there is room for. */
function clipped(text, letters) {
  return text.length > letters ? text.slice(0, letters - 1) + '…' : text;
}
