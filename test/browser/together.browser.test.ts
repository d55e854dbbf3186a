/** Two people with one plan: what each sees of the other, and what is left of their words whatever the network does. */
import { UNDELIVERED } from '../../local-confluence/src/faults';
import { browsing } from './browsing';
import { macroPage } from './macro-page';
import { EDITOR, EDITOR2 } from './people';
import { PlanPage } from './plan-page';
import { gone, shown } from './waits';

// A request that the test lets fail is said in the browser's console.
const { site, visit } = browsing({ provoked: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ });

afterEach(() => {
  delete site().faults.realtime;
  delete site().faults.storage;
});

const nameOf = (email: string): string => site().site.people.byEmail(email)?.name ?? '';
const [TOM, PRIYA] = [EDITOR, EDITOR2];

interface Together {
  readonly tom: PlanPage;
  readonly priya: PlanPage;
  readonly page: string;
}

/** A new plan on both screens, once both can hear each other. */
async function together(section: Parameters<PlanPage['edit']>[0] = 'incidents'): Promise<Together> {
  site().activity.clear();
  const config = { plan: crypto.randomUUID(), language: 'en-US' };
  const { id, path } = await macroPage(site(), 'incident-plan', config);
  // One after the other: the first one stores the plan.
  const tom = await new PlanPage(await visit(TOM, path)).ready();
  const priya = await new PlanPage(await visit(PRIYA, path)).ready();
  await Promise.all([tom.edit(section), priya.edit(section)]);
  const listening = (): number =>
    site()
      .activity.all()
      .filter((each) => each.kind === 'realtime' && each.operation === 'subscribe').length;
  // A message to nobody is lost.
  while (listening() < 2) await new Promise(setImmediate);
  return { tom, priya, page: id };
}

/** Types into the cell and confirms, whatever comes of it. */
async function write(plan: PlanPage, label: string, row: string, words: string): Promise<void> {
  await plan.press(label, row);
  await plan.field(label).fill(words);
  await plan.field(label).press('Enter');
}

it('see what the other changes and who it was, and go on typing meanwhile', async () => {
  const { tom, priya } = await together('values');
  await priya.press('How we live it', 'Say it early');
  await priya.field('How we live it').fill('Half a sentence');
  await tom.fill('Value', 'Look after each other', { Value: 'Sleep' });
  await shown(priya.text(/ renamed Look after each other to Sleep$/));
  expect(await priya.words()).toContain(nameOf(TOM));
  expect(await priya.field('How we live it').inputValue()).toBe('Half a sentence');
  await priya.save();
  await shown(tom.text('Half a sentence'));
});

it('are told by the answer to their own edit, where messages get lost: both words, whose the other is and when', async () => {
  const { tom, priya } = await together();
  site().faults.realtime = () => UNDELIVERED;
  await tom.type('First message', 'Critical', '20 min');
  await tom.type('First message', 'Minor', '5 h');
  await write(priya, 'First message', 'Critical', '45 min');
  await shown(priya.text(new RegExp(`^Theirs: ${nameOf(TOM)}, `)));
  await shown(priya.text('Within 5 h'));
  await priya.button('Keep theirs').click();
  await shown(priya.text('Within 20 min'));
});

it('name each their own people in one role, and remove what the other types in without losing a word', async () => {
  const { tom, priya } = await together('roles');
  const named = [nameOf(TOM), nameOf(PRIYA)];
  for (const plan of [tom, priya]) await plan.press('Who', 'Scribe');
  for (const [index, plan] of [tom, priya].entries()) {
    await plan.field('Who').fill(named[index] ?? '');
    await plan.page.getByRole('option', { name: named[index] ?? '' }).click();
    await plan.save();
  }
  for (const plan of [tom, priya])
    for (const name of named) await shown(plan.cell('Who', 'Scribe').getByText(name));

  await priya.press('Responsible for', 'Scribe');
  await priya.field('Responsible for').fill('What nobody else has seen');
  await tom.do('Remove', 'Scribe');
  await shown(priya.text(/^This row was removed meanwhile\./));
  await shown(priya.text('What nobody else has seen'));
  await priya.button('Add the row again').click();
  await shown(tom.text('What nobody else has seen'));
});

it('work on while one of them has no network, and have both once it is back', async () => {
  const { tom, priya } = await together();
  const network = tom.page.context();
  await network.setOffline(true);
  await write(tom, 'First message', 'Critical', '20 min');
  await shown(tom.text(/^Not saved yet\./));
  await shown(tom.text('Within 20 min'));
  await priya.type('First message', 'Major', '50 min');
  await network.setOffline(false);
  await gone(tom.text(/^Not saved yet\./));
  await shown(tom.text('Within 50 min'));
  await shown(priya.text('Within 20 min'));
});

it('find after a reload what was acknowledged, and are told what is not: out of order, or not allowed any more', async () => {
  const { tom, priya, page } = await together();
  await tom.type('First message', 'Critical', '20 min');
  site().faults.storage = ({ path }) =>
    path.endsWith('/transaction') ? { kind: 'answer', answer: { status: 503 } } : undefined;
  await write(tom, 'First message', 'Major', '50 min');
  await shown(tom.text(/^Not saved yet\./));
  await tom.page.reload();
  await tom.ready();
  await shown(tom.text('Within 20 min'));
  expect(await tom.text('Within 50 min').count()).toBe(0);
  delete site().faults.storage;

  const { people, restrictions } = site().site;
  const only = people.byEmail(TOM)?.accountId ?? '';
  await priya.press('First message', 'Minor');
  restrictions.set({ kind: 'person', accountId: only }, page, { view: null, edit: [only] });
  await priya.field('First message').fill('5 h');
  await priya.field('First message').press('Enter');
  await shown(priya.text(/^You may read this plan but not change it\./));
  await shown(priya.text('5 h'));
});
