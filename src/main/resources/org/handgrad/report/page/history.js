// The network through its training: a slider over the snapshots moves everything that is drawn of them.

function history(group) {
  const way = wayOf(group);
  if (!way || way.snapshots.length === 0) return null;
  const model = DATA.result.models.find((m) => m.name === runById(way.run).model);
  const followers = [network(model, way), plane(model, way), weightPictures(model, way)].filter((follower) => follower !== null);
  const last = way.snapshots.length - 1;
  const said = h('output', { id: 'epoch-said', class: 'readout' });
  const slider = h('input', { type: 'range', id: 'epoch', min: 0, max: last, step: 1, value: last, 'aria-label': t('snapshot'), input: () => go(Number(slider.value)) });

  function go(index) {
    const snapshot = way.snapshots[index];
    slider.value = index;
    const text = t('epochAndCost', { epoch: snapshot.epoch, cost: exact(snapshot.cost) });
    slider.setAttribute('aria-valuetext', text);
    said.textContent = text;
    followers.forEach((follower) => follower.go(index));
  }

  let timer = null;
  const play = h('button', { type: 'button', click: () => (timer ? stop() : start()) }, '▶ ' + t('play'));
  const start = () => {
    let index = Number(slider.value) === last ? 0 : Number(slider.value);
    play.textContent = '⏸ ' + t('pause');
    timer = setInterval(() => {
      if (!slider.isConnected || index > last) return stop();
      go(index++);
    }, Math.max(60, 4000 / (last + 1)));
  };
  const stop = () => {
    clearInterval(timer);
    timer = null;
    play.textContent = '▶ ' + t('play');
  };

  go(last);
  const drawings = followers.length > 1 ? 'drawings' : 'drawings alone';
  return section('network', t('network'), h('p', {}, t('networkSays', { run: way.run })),
    h('div', { class: 'slider' }, play, slider, said),
    h('div', { class: drawings }, followers.map((follower) => follower.element)));
}
