// A line chart with exact values where one points, taps or moves by arrow keys.

/**
 * @param about {title, x, y}: what it shows and what its axes are
 * @param xs the places, ascending
 * @param lines [{label, values, color, width, dash, points}]; null is a gap
 * @param options {log: whether the vertical axis is logarithmic at first, canLog: whether there is a switch, logX, xScale: what the scale of the horizontal axis is called, height, xName: place → its name, min}
 */
function chart(about, xs, lines, options = {}) {
  let log = options.log ?? false;
  let plot = null;
  const paper = h('div');
  const place = h('div', { class: 'plot', tabindex: 0, role: 'group', keydown: onKey, focus: () => point(plot.cursor.idx ?? 0) }, paper);
  const readout = h('output', { class: 'readout', 'aria-live': 'polite' }, t('chartHint'));
  const xName = options.xName ?? ((x) => about.x + ' ' + x);

  const inOrder = (some) => (options.reversed ? [...some].reverse() : some); // as one reads, whatever is drawn first

  const axes = () => [scaled(about.x, options.xScale ?? scaleName(options.logX)), scaled(about.y, scaleName(log))];

  function draw() {
    if (plot) plot.destroy();
    const [across, up] = axes();
    place.setAttribute('aria-label', about.title + ': ' + across + ', ' + up + '. ' + t('chartKeys'));
    const floor = log ? lowerEdge(lines) : null;
    const zeros = lines.some((line) => line.values.includes(0)) ? floor : null; // where they are drawn
    const drawn = lines.map((line) => (line.drawn ?? line.values).map((value) => (log && value !== null && value < floor ? floor : value)));
    plot = new uPlot({
      width: Math.max(240, paper.clientWidth || 640),
      height: options.height ?? 280,
      legend: { show: false },
      cursor: { y: false, drag: { x: true, y: false }, points: { size: 7 } },
      scales: { x: { time: false, range: options.xRange, ...(options.logX ? LOGARITHMIC.scale : {}) }, y: log ? LOGARITHMIC.scale : { range: (u, least, most) => spread(least, most, options.min) } },
      axes: [axis(across, options.logX ? LOGARITHMIC.axis : options.ticks), { ...axis(up, log ? LOGARITHMIC.axis : {}), size: 68, values: (u, values) => values.map((v) => (v === null ? '' : zeros !== null && v <= zeros ? '0' : short(v))) }],
      series: [{}, ...lines.map(series)],
      bands: options.bands,
      hooks: { setCursor: [(u) => read(u.cursor.idx)] },
    }, [xs, ...drawn], paper);
  }

  function axis(label, ticks) {
    return { label, labelSize: 22, labelFont: '13px system-ui', font: '12px system-ui', stroke: color('muted'), grid: { stroke: color('rule'), width: 1 }, ticks: { stroke: color('rule') }, ...ticks };
  }

  function series(line) {
    return {
      label: line.label, stroke: color(line.color), width: line.width ?? 2, dash: line.dash,
      fill: line.fill ? color(line.fill) : undefined, spanGaps: line.spanGaps ?? false,
      paths: line.onlyPoints ? () => null : line.paths,
      points: { show: line.points ?? xs.length < 2, size: 6, fill: color(line.color) },
    };
  }

  function read(index) {
    if (index === null || index === undefined) return;
    readout.replaceChildren(h('b', {}, xName(xs[index])),
      ...inOrder(lines).filter((line) => line.values[index] !== null && line.values[index] !== undefined)
        .map((line) => h('span', {}, swatch(line), line.label + ' ', h('span', { class: 'value' }, exact(line.values[index])))));
  }

  function point(index) {
    const at = Math.max(0, Math.min(xs.length - 1, index));
    plot.setCursor({ left: plot.valToPos(xs[at], 'x'), top: 10 });
    read(at);
  }

  function onKey(event) {
    const here = plot.cursor.idx ?? 0;
    const far = Math.max(1, Math.round(xs.length / 20));
    const moves = { ArrowLeft: here - 1, ArrowRight: here + 1, PageUp: here - far, PageDown: here + far, Home: 0, End: xs.length - 1 };
    if (!(event.key in moves)) return;
    event.preventDefault();
    point(moves[event.key]);
  }

  const logSwitch = options.canLog ? checkbox(t('logAxis'), log, (on) => { log = on; draw(); }) : null;
  const figure = h('figure', { class: 'chart' },
    h('figcaption', {}, h('b', {}, about.title), h('span', { class: 'legend' }, inOrder(lines).map((line) => h('span', {}, swatch(line), line.label))), logSwitch),
    place, readout,
    copyButtons(() => ({ header: [about.x, ...lines.map((l) => l.label)], numeric: [], rows: xs.map((x, i) => [String(x), ...lines.map((l) => String(l.values[i] ?? ''))]) }), ['CSV']));
  figure.update = (others) => {
    lines = others;
    if (plot) draw();
  };
  whenShown(figure, draw);
  return figure;
}

const scaleName = (log) => t(log ? 'logarithmic' : 'linear');
const scaled = (label, scale) => label + ' (' + scale + ')';

/** Zeros have no place on a logarithmic axis: they are drawn a little below all others, and read as what they are. */
function lowerEdge(lines) {
  const positive = lines.flatMap((line) => line.values).filter((value) => value > 0);
  return positive.length === 0 ? 1e-18 : 10 ** (Math.floor(Math.log10(positive.reduce((a, b) => Math.min(a, b)))) - 1);
}

/** What uPlot is told of an axis by powers of ten. */
const LOGARITHMIC = {
  scale: { distr: 3, range: (u, least, most) => decades(least, most) },
  axis: { splits: (u, i, least, most) => powers(least, most), filter: (u, splits) => splits, values: (u, values) => values.map((v) => (v === null ? '' : short(v))) },
};

/** From one power of ten to another. */
function decades(least, most) {
  if (!(least > 0)) return [0.1, 1];
  const [from, to] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  return [10 ** from, 10 ** (to > from ? to : from + 1)];
}

/** At most eight powers of ten. uPlot's own ticks do not go below 1e-16. */
function powers(least, most) {
  const [from, to] = [Math.ceil(Math.log10(least) - 1e-9), Math.floor(Math.log10(most) + 1e-9)];
  const by = Math.ceil((to - from + 1) / 8);
  const marks = [];
  for (let power = from; power <= to; power += by) marks.push(10 ** power);
  return marks.length > 1 ? marks : [least, Math.sqrt(least * most), most];
}

function spread(least, most, min) {
  if (least === null) return [0, 1];
  const margin = most > least ? (most - least) * 0.06 : Math.abs(most) * 0.1 || 1;
  return [min !== undefined && least >= min ? min : least - margin, most + margin];
}

function swatch(line) {
  return svg('svg', { class: 'swatch', viewBox: '0 0 22 8', 'aria-hidden': 'true' },
    line.onlyPoints ? svg('circle', { cx: 11, cy: 4, r: 3.5, fill: 'var(--' + line.color + ')' }) : svg('line', { x1: 1, x2: 21, y1: 4, y2: 4, stroke: 'var(--' + line.color + ')', 'stroke-width': line.fill ? 8 : Math.max(2, line.width ?? 2), 'stroke-dasharray': line.dash ? '4 3' : null }));
}

/** Draws once an element stands in the page, and again when the page is as wide as another screen, or printed. */
const redraws = new Map();

function whenShown(element, draw) {
  redraws.set(element, draw);
  requestAnimationFrame(() => { if (element.isConnected) draw(); });
}

function redrawAll() {
  for (const [element, draw] of redraws) {
    if (element.isConnected) draw();
    else redraws.delete(element);
  }
}
