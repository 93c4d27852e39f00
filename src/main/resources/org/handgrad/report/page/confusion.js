// Which classes were taken for which, and the samples that were.

/** The matrices of the shown runs, equal ones once, and what was misclassified. */
function confusion(group) {
  const matrices = DATA.result.confusion.filter((matrix) => group.runs.includes(matrix.run));
  if (matrices.length === 0) return null;
  const same = new Map();
  matrices.forEach((matrix) => {
    const key = matrix.part + JSON.stringify(matrix.counts);
    same.set(key, [...(same.get(key) ?? []), matrix]);
  });
  return section('confusion', t('confusion'), h('p', {}, t('confusionSays')),
    h('div', { class: 'side-by-side' }, [...same.values()].map(confusionMatrix)), misclassified(group));
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

function countRight({ counts }) {
  return sum(counts.map((row, i) => row[i]));
}

/** One matrix, of all builds that have it. Colour is the share of a class that was taken for another. */
function confusionMatrix(matrices) {
  const { part, classes, counts } = matrices[0];
  const builds = matrices.map(({ run }) => word(runById(run).build)).join(t('and'));
  const title = t('rightOf', { builds, right: countRight(matrices[0]), all: sum(counts.flat()), part: word(part) });
  const cell = (count, actual, predicted) => {
    const element = h('td', { class: actual === predicted ? 'right' : count > 0 ? 'wrong' : 'none' }, String(count));
    element.style.setProperty('--share', (count / Math.max(1, sum(counts[actual]))).toFixed(3));
    return element;
  };
  return h('div', {}, h('h3', {}, title),
    h('p', { class: 'muted' }, t('confusionAxes')),
    scroller(t('confusion'), h('table', { class: 'confusion' }, h('caption', { class: 'unseen' }, title),
      h('thead', {}, h('tr', {}, h('td'), classes.map((name) => h('th', { scope: 'col', dir: 'auto' }, name)))),
      h('tbody', {}, classes.map((name, i) => h('tr', {}, h('th', { scope: 'row', dir: 'auto' }, name), counts[i].map((count, k) => cell(count, i, k))))))),
    copyButtons(() => ({ header: ['true \\ predicted', ...classes].map(word), numeric: [false, ...classes.map(() => true)], rows: classes.map((name, i) => [name, ...counts[i].map(String)]) })));
}

/** Samples that one of the shown runs took for another class. */
function misclassified(group) {
  const stored = forGroup(DATA.snapshots?.misclassified ?? [], group);
  const matrix = stored && DATA.result.confusion.find(({ run }) => run === stored.run);
  if (!matrix) return null;
  const count = sum(matrix.counts.flat()) - countRight(matrix);
  return [h('h3', {}, t('misclassified')),
    h('p', {}, t('misclassifiedSays', { shown: stored.samples.length, all: count, part: word(stored.part), run: stored.run })),
    imageShape() ? samplePictures(stored.samples, matrix.classes) : sampleTable(stored.samples, matrix.classes)];
}

function samplePictures(samples, classes) {
  const values = samples.flatMap(({ inputs }) => inputs);
  const ink = inked(...range(values));
  return h('div', { class: 'pictures samples' }, samples.map(({ sample, inputs, actual, predicted, outputs }) => {
    const said = t('takenFor', { actual: classes[actual], predicted: classes[predicted] });
    const canvas = picture(t('sampleNumber', { n: sample + 1 }) + ': ' + said, imageShape(), ink);
    canvas.paint(inputs);
    return h('figure', {}, canvas, h('figcaption', { title: t('answer') + ': ' + outputs.map(short).join(', ') }, said));
  }));
}

function sampleTable(samples, classes) {
  const features = DATA.result.data.features;
  return sortable({
    header: [t('sampleHead'), ...features, t('trueHead'), t('predictedHead'), t('answer')],
    numeric: [true, ...features.map(() => true), false, false, true],
    rows: samples.map(({ sample, inputs, actual, predicted, outputs }) => [String(sample + 1), ...inputs.map(exact), classes[actual], classes[predicted], outputs.map(short).join(', ')]),
  }, t('misclassified'));
}
