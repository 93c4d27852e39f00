// The experiments at a glance: one row each, with the curve, the cost and the accuracy of the run that stands for it.

/** The table of experiments, with what this page knows of each besides the table of the reports. */
function experimentTable() {
  const { header, rows } = DATA.lists.experiments;
  const inconclusive = header.indexOf('inconclusive readings'); // shown below the gradients that agree
  const kept = header.map((_, column) => column).filter((column) => column > 0 && column !== inconclusive && header[column] !== 'runs'); // "8 of 8" says how many
  const about = new Map(DATA.experiments.map((experiment) => [experiment.experiment, experiment]));
  const table = {
    header: [header[0], 'curve', 'cost', 'accuracy', ...kept.map((column) => header[column]), 'date'],
    numeric: [false, false, true, true, ...kept.map(() => true), true],
    rows: rows.map((row) => {
      const run = shownRun(about.get(row[0]));
      return [row[0], '', short6(run?.finalCost), accuracyOf(run), ...kept.map((column) => row[column]), day(about.get(row[0]).finished)];
    }),
  };
  const readings = new Map(rows.map((row) => [row[0], row[inconclusive].match(/\d+/g).map(Number)]));
  return { table, about, readings };
}

function shownRun(experiment) {
  return experiment.runs.find(({ id }) => id === experiment.shown);
}

/** Six digits, as the table of runs has them. */
function short6(cost) {
  if (cost === null || cost === undefined) return '–';
  return Math.abs(cost) < 1e-3 || Math.abs(cost) >= 1e6 ? cost.toExponential(5) : String(Number(cost.toPrecision(6)));
}

/** On the test part where there is one. */
function accuracyOf(run) {
  const accuracy = run?.testAccuracy ?? run?.trainAccuracy;
  return accuracy === null || accuracy === undefined ? '–' : (100 * accuracy).toFixed(1) + ' %';
}

/** A moment as the reader's clock has it. */
function day(moment) {
  if (!moment) return '–';
  const at = new Date(moment);
  const two = (n) => String(n).padStart(2, '0');
  return at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate()) + ' ' + two(at.getHours()) + ':' + two(at.getMinutes());
}

const SPARK = { width: 120, height: 34, edge: 2 };

/** The costs of a run over its epochs, on a logarithmic scale where all are positive. */
function spark({ epochs, costs }) {
  const points = epochs.map((epoch, i) => [epoch, costs[i]]).filter(([, cost]) => cost !== null);
  if (points.length < 2) return null;
  const log = points.every(([, cost]) => cost > 0);
  const height = ([, cost]) => (log ? Math.log(cost) : cost);
  const [least, most] = range(points.map(height));
  const last = points.at(-1)[0] || 1;
  const x = (epoch) => SPARK.edge + epoch / last * (SPARK.width - 2 * SPARK.edge);
  const y = (point) => SPARK.edge + (most - height(point)) / (most - least || 1) * (SPARK.height - 2 * SPARK.edge);
  const label = t('sparkLabel', { from: short(points[0][1]), to: short(points.at(-1)[1]), epochs: last, scale: t(log ? 'logarithmic' : 'linear') });
  return svg('svg', { class: 'spark', viewBox: '0 0 ' + SPARK.width + ' ' + SPARK.height, width: SPARK.width, height: SPARK.height, role: 'img', 'aria-label': label },
    svg('title', {}, label), svg('polyline', { points: points.map((point) => x(point[0]).toFixed(1) + ',' + y(point).toFixed(1)).join(' ') }));
}
