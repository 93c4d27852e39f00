// The cake: how the parameters shared what the cost fell by, at each snapshot of the training.

function cake(group) {
  const way = wayOf(group);
  if (!way || way.snapshots.length < 2) return null;
  const names = Object.keys(way.snapshots[0].taken);
  const slices = [...names.map((name) => ({ label: name, of: (s) => s.taken[name] })),
    { label: t('secondOrder'), of: (s) => s.secondOrder },
    { label: t('costLeft'), of: (s) => s.cost }];
  const colored = slices.map((slice, i) => ({ ...slice, color: sliceColor(i, slices.length), values: way.snapshots.map(slice.of) }));
  const table = {
    header: [t('epoch'), ...colored.map((slice) => slice.label)],
    numeric: [true, ...colored.map(() => true)],
    rows: way.snapshots.map((s, i) => [String(s.epoch), ...colored.map((slice) => exact(slice.values[i]))]),
  };
  return section('cake', t('cake'), h('p', {}, t('cakeSays')), layers(way, colored),
    h('details', {}, h('summary', {}, t('allNumbers')), sortable(table, t('cake'))));
}

function sliceColor(i, count) {
  if (i === count - 1) return 'rest';
  return i === count - 2 ? 'second' : 'slice' + i % 8;
}

/** Layers of bars, those that made the cost rise below zero. uPlot draws the tallest first and the others over it. */
function layers(way, slices) {
  const stacked = { above: way.snapshots.map(() => 0), below: way.snapshots.map(() => 0) };
  const lines = slices.map((slice) => ({
    label: slice.label, color: slice.color, fill: slice.color, values: slice.values, width: 0, points: false,
    paths: uPlot.paths.bars({ size: [1, Infinity], align: 0 }),
    drawn: slice.values.map((value, i) => (stacked[value < 0 ? 'below' : 'above'][i] += value)),
  }));
  const places = way.snapshots.map((_, i) => i);
  const epochAt = (i) => (way.snapshots[i] ? String(way.snapshots[i].epoch) : '');
  return chart({ title: t('cakeTitle'), x: t('epoch'), y: t('cost') }, places, lines.reverse(), {
    reversed: true,
    xScale: t('snapshotScale'), height: 300, xName: (i) => t('epoch') + ' ' + epochAt(i), min: 0,
    xRange: () => [-0.6, places.length - 0.4],
    ticks: { incrs: [1, 2, 5, 10, 20], values: (u, ticks) => ticks.map((i) => (Number.isInteger(i) ? epochAt(i) : '')) },
  });
}
