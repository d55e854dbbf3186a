import { person } from '../../local-confluence/src/site/caller';
import type { Edited } from '../../src/resolvers/contract';
import type { Edit } from '../../src/plan/edit';
import type { Result } from '../../src/plan/refusal';
import { appSite, EDITOR, EDITOR2, name, planIn, refused, set, VIEWER, type PlanOn } from './app-site';

const app = appSite();

const editAs = (as: string, { page, config }: PlanOn, section: string, edits: readonly unknown[]) =>
  app().call('plan/edit', { section, edits }, { as, page, config });

function edited(answer: Result<Edited>): Edited {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

const stored = async ({ page, config }: PlanOn) =>
  planIn(await app().call('plan/open', {}, { as: EDITOR, page, config }));

describe('an edit', () => {
  it('is saved, and the answer is what is stored', async () => {
    const plan = await app().plan();
    const answer = edited(
      await editAs(EDITOR, plan, 'values', [
        set('values', 'early', 'meaning', meaningOf(plan), 'Say it now.'),
      ]),
    );
    expect(answer).toMatchObject({ edits: [{ refusal: null }], revision: 2 });
    const now = await stored(plan);
    expect(now.sections.values).toEqual(answer.section);
    expect(now.revisions).toEqual({ ...plan.plan.revisions, values: 2 });
  });

  it('[E2] of a cell that somebody else changed meanwhile is refused with both values', async () => {
    const plan = await app().plan();
    await editAs(EDITOR2, plan, 'top', [set('top', null, 'title', null, 'Theirs')]);
    const answer = edited(await editAs(EDITOR, plan, 'top', [set('top', null, 'title', null, 'Mine')]));
    expect(answer.edits[0]?.refusal).toEqual({ code: 'conflict', current: 'Theirs', yours: 'Mine' });
    expect(answer.section.own).toMatchObject({ title: 'Theirs' });
  });

  it('that is bad takes none of the good ones with it', async () => {
    const plan = await app().plan();
    const unfit = { id: 'unfit', section: 'roles', change: { type: 'rename' } };
    const elsewhere = set('values', 'early', 'name', null, 'x');
    const answer = edited(
      await editAs(EDITOR, plan, 'roles', [
        set('roles', 'gone', 'name', null, 'x'),
        unfit,
        set('roles', 'scribe', 'constructor', null, 'x'),
        set('roles', 'commander', 'neededIf', null, 'it lasts'),
        set('roles', null, 'text', plan.plan.sections.roles.own.text ?? null, 'x'.repeat(4_001)),
        elsewhere,
      ]),
    );
    expect(answer.edits.map(({ refusal }) => refusal)).toEqual([
      { code: 'rowGone' },
      { code: 'badRequest' },
      { code: 'noSuchField' },
      null,
      { code: 'tooLong', limit: 4_000, length: 4_001 },
      { code: 'badRequest' },
    ]);
    expect(answer.edits[1]?.id).toBe('unfit');
    const [commander] = (await stored(plan)).sections.roles.rows;
    expect(commander?.cells.neededIf).toBe('it lasts');
  });

  it('may hold any text, which stays the text that it is', async () => {
    const plan = await app().plan();
    const text = '<b>{"type":"doc"}</b> {{a}} **  [x](javascript:1) 👩🏽‍🚒 é̂ ‮abc‬ עברית\u2028';
    edited(await editAs(EDITOR, plan, 'top', [set('top', null, 'startHere', startOf(plan), text)]));
    expect((await stored(plan)).sections.top.own.startHere).toBe(text);
  });

  it('that changes nothing writes nothing', async () => {
    const plan = await app().plan();
    const same = set('top', null, 'reviewEveryMonths', 6, 6);
    const before = app().started.activity.all().length;
    expect(edited(await editAs(EDITOR, plan, 'top', [same]))).toMatchObject({ revision: 1 });
    const since = app().started.activity.all().slice(before);
    expect(since.filter((one) => one.kind === 'storage' && one.writtenBytes > 0)).toEqual([]);
  });
});

describe('what is no request', () => {
  const nothing: readonly [string, unknown][] = [
    ['an unknown section', { section: 'secrets', edits: [] }],
    ['edits that are no list', { section: 'top', edits: {} }],
    ['an edit without an id', { section: 'top', edits: [{ section: 'top' }] }],
    [
      'an id that is no key',
      { section: 'top', edits: [{ ...set('top', null, 'title', null, 'x'), id: 'a:b' }] },
    ],
    ['a plan of the sender’s choice', { section: 'top', edits: [], plan: 'other:98305' }],
    ['a text', 'plan/edit'],
    ['nothing', undefined],
  ];
  it.each(nothing)('%s is refused whole', async (_, payload) => {
    const { page, config } = await app().plan();
    expect(await app().call('plan/edit', payload, { as: EDITOR, page, config })).toEqual(
      refused({ code: 'badRequest' }),
    );
  });

  it('seventeen edits are too many', async () => {
    const plan = await app().plan();
    const edits = Array.from({ length: 17 }, () => set('top', null, 'title', null, 'x'));
    expect(await editAs(EDITOR, plan, 'top', edits)).toEqual(refused({ code: 'tooManyEdits', limit: 16 }));
    expect((await stored(plan)).sections.top.own.title).toBeUndefined();
  });

  it('more than 500 kB does not even reach the app', async () => {
    const plan = await app().plan();
    const body = '…'.repeat(10_000);
    const edits = Array.from({ length: 16 }, (_, n) => set('top', null, 'startHere', body, `${body}${n}`));
    await expect(editAs(EDITOR, plan, 'top', edits)).rejects.toThrow(/too large|500/i);
    expect((await stored(plan)).revisions.top).toBe(1);
  });

  it('sixteen edits are one transaction, in order', async () => {
    const plan = await app().plan();
    const edits = Array.from({ length: 16 }, (_, n) =>
      set('top', null, 'title', n === 0 ? null : `${n - 1}`, `${n}`),
    );
    expect(edited(await editAs(EDITOR, plan, 'top', edits))).toMatchObject({ revision: 2 });
    expect((await stored(plan)).sections.top.own.title).toBe('15');
  });

  it('a plan that was never stored is edited by nobody', async () => {
    const page = app().page();
    const edits = [set('top', null, 'title', null, 'x')];
    expect(await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, page })).toEqual(
      refused({ code: 'planGone' }),
    );
  });
});

describe('an edit’s id', () => {
  it('sent twice is applied once', async () => {
    const plan = await app().plan();
    const edits = [set('top', null, 'title', null, 'Once')];
    await editAs(EDITOR, plan, 'top', edits);
    await editAs(EDITOR2, plan, 'top', [set('top', null, 'title', 'Once', 'Later')]);
    const again = edited(await editAs(EDITOR, plan, 'top', edits));
    expect(again.edits[0]?.refusal).toBeNull();
    expect(again).toMatchObject({ revision: 3, section: { own: { title: 'Later' } } });
  });

  it('sent twice at the same time, or twice in one call, is applied once', async () => {
    const plan = await app().plan();
    const row = { id: 'added', kind: 'value' as const, cells: { name: 'Added' } };
    const add: Edit = { id: 'add-once', section: 'values', change: { type: 'add', row, after: null } };
    const [one, other] = await Promise.all([
      editAs(EDITOR, plan, 'values', [add, add]),
      editAs(EDITOR, plan, 'values', [add]),
    ]);
    expect([...edited(one).edits, ...edited(other).edits].map(({ refusal }) => refusal)).toEqual([
      null,
      null,
      null,
    ]);
    const now = await stored(plan);
    expect(now.sections.values.rows.filter(({ id }) => id === 'added')).toHaveLength(1);
    expect(now.revisions.values).toBe(2);
  });

  it('[Q7] of a removal is answered with the row as it was then, sent twice as well', async () => {
    const plan = await app().plan();
    await editAs(EDITOR2, plan, 'values', [
      set('values', 'early', 'meaning', meaningOf(plan), 'Written a moment before.'),
    ]);
    const removal = { id: 'removal', section: 'values', change: { type: 'remove', row: 'early' } };
    for (const answer of [
      edited(await editAs(EDITOR, plan, 'values', [removal])),
      edited(await editAs(EDITOR, plan, 'values', [removal])),
    ])
      expect(answer.edits).toMatchObject([
        { refusal: null, back: { type: 'add', row: { cells: { meaning: 'Written a moment before.' } } } },
      ]);
  });

  it('used for another edit is refused, and belongs to its plan alone', async () => {
    const [plan, other] = [await app().plan(), await app().plan()];
    const first = set('top', null, 'title', null, 'First');
    const second = { ...set('top', null, 'startHere', null, 'x'), id: first.id };
    await editAs(EDITOR, plan, 'top', [first]);
    expect(edited(await editAs(EDITOR, plan, 'top', [second])).edits[0]?.refusal).toEqual({ code: 'idUsed' });
    expect(
      edited(
        await editAs(EDITOR, plan, 'values', [
          { ...set('values', 'early', 'name', null, 'x'), id: first.id },
        ]),
      ).edits[0]?.refusal,
    ).toEqual({ code: 'idUsed' });
    expect(edited(await editAs(EDITOR, other, 'top', [first])).edits[0]?.refusal).toBeNull();
  });
});

/** The race that only happens now and then, each time. */
function bothReadBeforeEitherWrites(): void {
  let [reads, writes] = [0, 0];
  let readTwice = (): void => undefined;
  const until = new Promise<void>((resolve) => (readTwice = resolve));
  app().started.faults.storage = ({ path }) => {
    if (path.endsWith('batch/get') && ++reads === 2) readTwice();
    return path.endsWith('transaction') && ++writes <= 2 ? { kind: 'held', until } : undefined;
  };
}

describe('two people', () => {
  it('[E14] who edit different cells at the same time both succeed', async () => {
    const plan = await app().plan();
    bothReadBeforeEitherWrites();
    const answers = await Promise.all([
      editAs(EDITOR, plan, 'values', [set('values', null, 'text', null, 'One')]),
      editAs(EDITOR2, plan, 'values', [set('values', 'early', 'name', valueNameOf(plan), 'Other')]),
    ]);
    expect(answers.map((answer) => edited(answer).edits[0]?.refusal)).toEqual([null, null]);
    const { own, rows } = (await stored(plan)).sections.values;
    expect(own.text).toBe('One');
    expect(rows[0]?.cells.name).toBe('Other');
  });

  it('[E2] who change one cell at the same time: one is told of the other', async () => {
    const plan = await app().plan();
    bothReadBeforeEitherWrites();
    const answers = await Promise.all(
      [EDITOR, EDITOR2].map((as) => editAs(as, plan, 'values', [set('values', null, 'text', null, as)])),
    );
    const refusals = answers.map((answer) => edited(answer).edits[0]?.refusal?.code ?? null);
    expect(refusals.sort()).toEqual(['conflict', null]);
  });

  it('[E7] who name two people in one role at the same time both succeed', async () => {
    const plan = await app().plan();
    const [viewer, editor] = [app().account(VIEWER), app().account(EDITOR)];
    bothReadBeforeEitherWrites();
    await Promise.all([
      editAs(EDITOR, plan, 'roles', [name('scribe', viewer)]),
      editAs(EDITOR2, plan, 'roles', [name('scribe', editor)]),
    ]);
    const scribe = (await stored(plan)).sections.roles.rows.find(({ id }) => id === 'scribe');
    expect([...(scribe?.cells.holders ?? [])].sort()).toEqual([viewer, editor].sort());
  });

  it('who edit two sections never meet', async () => {
    const plan = await app().plan();
    const conditionFailed = () =>
      app()
        .started.activity.all()
        .filter((one) => one.kind === 'storage' && one.status === 400).length;
    // The first writes the card, so that the others have none to write.
    await editAs(EDITOR, plan, 'top', [set('top', null, 'startHere', startOf(plan), 'x')]);
    const before = conditionFailed();
    await Promise.all([
      editAs(EDITOR, plan, 'values', [set('values', 'early', 'name', valueNameOf(plan), 'x')]),
      editAs(EDITOR2, plan, 'channels', [set('channels', null, 'text', channelTextOf(plan), 'x')]),
    ]);
    expect(conditionFailed()).toBe(before);
  });
});

describe('a review', () => {
  const reviewed = (by: string): Edit => set('top', null, 'reviewed', null, { on: '2026-11-25', by });

  it('is signed by the one who did it', async () => {
    const plan = await app().plan();
    const forged = edited(await editAs(EDITOR, plan, 'top', [reviewed(app().account(EDITOR2))]));
    expect(forged.edits[0]?.refusal).toEqual({ code: 'notYourReview' });
    const own = edited(await editAs(EDITOR, plan, 'top', [reviewed(app().account(EDITOR))]));
    expect(own.edits[0]?.refusal).toBeNull();
  });
});

describe('naming', () => {
  it('[N1] gathers those newly named, and nobody for naming themself', async () => {
    const plan = await app().plan();
    const [me, viewer] = [app().account(EDITOR), app().account(VIEWER)];
    const { notices } = edited(
      await editAs(EDITOR, plan, 'roles', [name('commander', viewer), name('scribe', me, 'backups')]),
    );
    expect(notices.named).toMatchObject([
      { role: 'commander', person: viewer, as: 'holder', namedBy: me, told: { state: 'waiting' } },
      { role: 'scribe', person: me, as: 'backup', told: { state: 'self' } },
    ]);
    const opened = await app().call('plan/open', {}, { as: VIEWER, ...plan });
    expect(opened).toMatchObject({ ok: true, value: { notices } });
  });
});

describe('content that was deleted', () => {
  it('is edited by nobody', async () => {
    const plan = await app().plan();
    app().started.site.tree.trash(person(app().account(EDITOR)), plan.page);
    expect(await editAs(EDITOR, plan, 'top', [set('top', null, 'title', null, 'x')])).toEqual(
      refused({ code: 'mayNotChange' }),
    );
  });
});

const meaningOf = ({ plan }: PlanOn) => plan.sections.values.rows[0]?.cells.meaning ?? null;
const valueNameOf = ({ plan }: PlanOn) => plan.sections.values.rows[0]?.cells.name ?? null;
const startOf = ({ plan }: PlanOn) => plan.sections.top.own.startHere ?? null;
const channelTextOf = ({ plan }: PlanOn) => plan.sections.channels.own.text ?? null;
