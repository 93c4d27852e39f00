// The page of a check: every derivative of a model beside every witness, and beside the code that computes it.
const models = DATA.result.models.map((model) => model.name);
let shown = models[0];

const ofShown = followers([() => gradientCheck(shown), () => equations(shown, null)]);

show(() => ({
  title: t('checkOf', { name: DATA.result.experiment }),
  lead: [
    h('p', { class: 'description' }, t('checkSays')),
    DATA.result.description ? h('p', { dir: 'auto' }, DATA.result.description) : null,
    h('p', {}, h('code', {}, 'handgrad ' + DATA.result.command)),
    h('div', { class: 'tiles' }, gradientTile(DATA.result.gradients))].filter((part) => part !== null),
  chooser: models.length < 2 ? null : choice(t('shown'), models.map((name) => ({ value: name, label: name })), shown, (name) => {
    shown = name;
    ofShown.renew();
  }),
  up: { href: '../../index.html', label: '← ' + t('allReports') },
  sections: [...ofShown.make(), origin()],
}));
