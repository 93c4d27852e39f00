// Any two runs: only what differs, in configuration and in result.
const RESULT_KEYS = ['epochs', 'status', 'finalCost', 'finalCostUnclipped', 'trainAccuracy', 'testAccuracy'];

/**
 * @param runs [{id, of: values by key, curve: () => [epochs, costs] or null}]
 */
function comparison(runs) {
  if (runs.length < 2) return null;
  const chosen = [runs[0], runs[1]];
  const place = h('div');
  const options = runs.map((run) => ({ value: run, label: run.id }));
  const choose = (which) => choice(t(which === 0 ? 'firstRun' : 'secondRun'), options, chosen[which], (run) => { chosen[which] = run; fillIn(); });
  const fillIn = () => place.replaceChildren(...whatDiffers(chosen));
  fillIn();
  return section('compare', t('compare'), h('p', {}, t('compareSays')), h('div', { class: 'choices' }, choose(0), choose(1)), place);
}

function whatDiffers([a, b]) {
  if (a.id === b.id) return [h('p', {}, t('sameRun'))];
  const keys = [...new Set([...Object.keys(a.of), ...Object.keys(b.of)])].filter((key) => plain(a.of[key]) !== plain(b.of[key]));
  const rows = (some) => some.map((key) => [key, plain(a.of[key]), plain(b.of[key])]);
  const table = (title, some, nothing) => [h('h3', {}, title), some.length === 0 ? h('p', {}, nothing)
    : sortable({ header: [t('what'), a.id, b.id], numeric: [false, false, false], rows: rows(some) }, title)];
  return [
    ...table(t('configurationDiffers'), keys.filter((key) => !RESULT_KEYS.includes(key)), t('configurationSame')),
    ...table(t('resultDiffers'), keys.filter((key) => RESULT_KEYS.includes(key)), t('resultSame')),
    bothCurves(a, b)].filter((part) => part !== null);
}

function bothCurves(a, b) {
  if (!a.curve || !b.curve) return null;
  const [[ax, ay], [bx, by]] = [a.curve(), b.curve()];
  const xs = [...new Set([...ax, ...bx])].sort((x, y) => x - y);
  const on = (places, values) => {
    const at = new Map(places.map((x, i) => [x, values[i]]));
    return xs.map((x) => at.get(x) ?? null);
  };
  return chart({ title: t('costTitle'), x: t('epoch'), y: t('cost') }, xs, [
    { label: a.id, values: on(ax, ay), color: 'hand', width: 5, spanGaps: true },
    { label: b.id, values: on(bx, by), color: 'dl4j', width: 2, dash: [7, 5], spanGaps: true }], { canLog: true, min: 0, height: 220 });
}

/** What a run of a stored result was, key by key: its own values, its model's and its data's. */
function described(run, result) {
  const model = result.models.find((m) => m.name === run.model);
  const { id, ...own } = run;
  return {
    ...own,
    layers: model ? model.layers.map((l) => l.units + ' ' + l.activation + (l.bias ? '' : ', no bias')).join(' → ') : null,
    inputs: model?.inputs,
    weightDecay: model?.weightDecay,
    data: result.data?.name,
    trainedOn: result.data?.train,
    configuration: (result.configHash ?? result.provenance.configHash).slice(0, 12),
  };
}
