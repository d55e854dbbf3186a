import { accept } from '../../src/plan/accept';
import { LIMITS } from '../../src/plan/limits';
import type { Named, Notices, Told } from '../../src/plan/notice';
import {
  AGAIN_MS,
  afterNaming,
  changedSince,
  CLAIM_MS,
  goingByItself,
  held,
  heldBack,
  pending,
  waiting,
  type Naming,
} from '../../src/plan/notices';
import { failed, giveUp, lookedAtAgain, release, settle } from '../../src/plan/claim-ends';
import { claim, type Claim, type ClaimId, type Press } from '../../src/plan/mention-claim';
import type { SectionOf } from '../../src/plan/section';
import { frozen, nobody, roles, row, section, typed } from './builders';

type Roles = SectionOf<'roles'>;
const none = roles({ commander: [], scribe: [] });
const tom = roles({ commander: ['tom'], scribe: [] });
const both = roles({ commander: ['tom', 'ana'], scribe: [] });

const NAMED_AT = 1000;
const ines: Naming = { by: 'ines', at: NAMED_AT, mentions: 'byItself', unreachable: new Map() };

/** The notices after the roles went through these states, edited by Ines. */
function after(...states: readonly Roles[]): Notices {
  return states
    .slice(1)
    .reduce<Notices>((notices, roles, index) => naming(notices, states[index] ?? none, roles), nobody);
}
function naming(notices: Notices, before: Roles, now: Roles, more: Partial<Naming> = {}): Notices {
  const result = afterNaming(frozen(notices), before, now, { ...ines, ...more });
  if (!result.ok) throw new Error('refused');
  return result.value;
}
const who = (people: readonly { readonly person: string; readonly role: string }[]): string[] =>
  people.map(({ person, role }) => `${person} ${role}`);
const ask = (...people: readonly string[]) => people.map((person) => ({ role: 'commander', person }));
const PRESS: Press = { mention: 'm1', by: 'ines', at: 5000, how: 'press' };
const press = (notices: Notices, now: Roles, asked = ask('tom', 'ana'), more: Partial<Press> = {}): Claim =>
  claim(frozen(notices), now, asked, { ...PRESS, ...more });
/** The comments of these presses; of one record, as it was read. */
const M1: ClaimId = { mention: 'm1', attempt: 0 };
const M2: ClaimId = { mention: 'm2', attempt: 0 };
const SENT = { comment: 'c1', opensThread: true };
/** Tom was named and mentioned. */
const mentioned = settle(press(after(none, tom), tom).notices, M1, SENT, 6000);
const toldOf = (notices: Notices): Told['state'][] => notices.named.map(({ told }) => told.state);

describe('naming', () => {
  it('[N1] lets those who are newly named wait, in the order of naming', () => {
    expect(who(waiting(after(none, tom, both), both))).toEqual(['tom commander', 'ana commander']);
  });
  it('[N1] keeps who did it and when', () => {
    expect(after(none, tom).named).toEqual([
      {
        role: 'commander',
        person: 'tom',
        as: 'holder',
        namedBy: 'ines',
        namedAt: 1000,
        told: { state: 'waiting' },
      },
    ]);
  });
  it('[N1] mentions nobody for naming themself', () => {
    const notices = naming(nobody, none, tom, { by: 'tom' });
    expect(notices.named).toMatchObject([{ person: 'tom', told: { state: 'self' } }]);
    expect(waiting(notices, tom)).toEqual([]);
  });
  it('[N1] says nothing of those who were there before', () => {
    expect(who(waiting(after(tom, both), both))).toEqual(['ana commander']);
  });
  it('[N1] counts each role of a person', () => {
    const two = roles({ commander: ['tom'], scribe: ['tom'] });
    expect(who(waiting(after(none, two), two))).toEqual(['tom commander', 'tom scribe']);
  });
  it('[N2] is once for a role, as backup and then as holder', () => {
    const backup = roles({ commander: [] }, { commander: ['tom'] });
    const told = settle(press(after(none, backup), backup).notices, M1, SENT, 6000);
    const notices = naming(told, backup, tom);
    expect(notices.named).toMatchObject([{ person: 'tom', as: 'holder', told: { state: 'mentioned' } }]);
    expect(waiting(notices, tom)).toEqual([]);
  });
  it('[N3] taken back before the mention is forgotten', () => {
    expect(after(none, tom, none)).toEqual(nobody);
  });
  it('[N3] taken back after the mention, and done again within ten minutes, mentions nobody twice', () => {
    const gone = naming(mentioned, tom, none, { at: 10_000 });
    const again = naming(gone, none, tom, { by: 'lea', at: 10_000 + AGAIN_MS - 1 });
    expect(again).toEqual(mentioned);
    expect(press(again, tom, ask('tom'), { mention: 'm2' }).people).toEqual([]);
  });
  it('[N3] and done again after ten minutes is another naming', () => {
    const gone = naming(mentioned, tom, none, { at: 10_000 });
    const at = 10_000 + AGAIN_MS;
    const again = naming(gone, none, tom, { by: 'lea', at });
    expect(again.named).toEqual([
      {
        role: 'commander',
        person: 'tom',
        as: 'holder',
        namedBy: 'lea',
        namedAt: at,
        told: { state: 'waiting' },
      },
    ]);
  });
  it('[N3] counts the ten minutes from the removal, whatever else is edited meanwhile', () => {
    const gone = naming(mentioned, tom, none, { at: 10_000 });
    const later = naming(gone, none, none, { at: 10_000 + AGAIN_MS - 1 });
    expect(who(later.named)).toEqual(['tom commander']);
    expect(toldOf(naming(later, none, tom, { at: 10_000 + AGAIN_MS }))).toEqual(['waiting']);
  });
  it('[N3] taken back while the mention is under way is kept: the comment may be out', () => {
    const claimed = press(after(none, tom), tom).notices;
    const again = naming(naming(claimed, tom, none), none, tom);
    expect(again).toEqual(claimed);
  });
  it('[N3] is gone with its role', () => {
    expect(after(none, tom, roles({ scribe: [] }))).toEqual(nobody);
  });
  it('[R3] counts in a duplicated role', () => {
    const copied = roles({ commander: ['tom'], copy: ['tom'] });
    expect(who(waiting(naming(nobody, tom, copied), copied))).toEqual(['tom copy']);
  });
});

describe('[N4] a press', () => {
  it('claims those asked for', () => {
    const { people, notices } = press(after(none, both), both, ask('ana'));
    expect(who(people)).toEqual(['ana commander']);
    expect(notices.named).toMatchObject([
      { person: 'tom', told: { state: 'waiting' } },
      { person: 'ana', told: { state: 'sending', mention: 'm1', by: 'ines', at: 5000 } },
    ]);
  });
  it('claims nobody who is not named, or in another role', () => {
    const asked = [...ask('eve'), { role: 'scribe', person: 'tom' }];
    expect(press(after(none, tom), tom, asked)).toMatchObject({ people: [], underWay: false, unsettled: [] });
  });
  it('claims nobody who was taken out meanwhile', () => {
    expect(press(after(none, both), tom, ask('tom', 'ana')).people).toMatchObject([{ person: 'tom' }]);
  });
  it.each(['m1', 'm2'])('beside another claims nobody twice (%s)', (mention) => {
    const first = press(after(none, tom), tom);
    expect(press(first.notices, tom, ask('tom'), { mention, at: 5001 })).toEqual({
      mention,
      attempt: 0,
      notices: first.notices,
      people: [],
      unsettled: [],
      underWay: true,
    });
  });
  it('of one who is named is no mention: they have read what they send', () => {
    const { people, notices } = press(after(none, both), both, ask('tom', 'ana'), { by: 'tom' });
    expect(who(people)).toEqual(['ana commander']);
    expect(toldOf(notices)).toEqual(['self', 'sending']);
  });
});

describe('a claim', () => {
  const claimed = press(after(none, both), both).notices;
  it('[N5] ends as mentioned, for everybody in it', () => {
    expect(settle(claimed, M1, SENT, 6000).named.map(({ told }) => told)).toEqual(
      Array(2).fill({ state: 'mentioned', mention: 'm1', comment: 'c1', by: 'ines', at: 6000 }),
    );
  });
  it('[N5] ends as failed, is pending, and can be made again', () => {
    const notices = failed(claimed, M1, 'mayNotComment', 6000);
    expect(notices.named[0]?.told).toEqual({
      state: 'failed',
      why: 'mayNotComment',
      mention: 'm1',
      by: 'ines',
      at: 6000,
    });
    expect(who(waiting(notices, both))).toEqual(['tom commander', 'ana commander']);
    expect(press(notices, both, ask('tom'), { mention: 'm2' }).people).toHaveLength(1);
  });
  it('[N5] is not ended by another mention', () => {
    expect(settle(claimed, M2, { comment: 'c1', opensThread: false }, 6000)).toEqual(claimed);
  });
  it('[N6] older than a function can live is unsettled, and claims nobody before its comment was looked for', () => {
    const later = press(claimed, both, ask('tom'), { mention: 'm2', at: 5000 + CLAIM_MS });
    expect(later).toMatchObject({ people: [], unsettled: [{ mention: 'm1', at: 5000 }], underWay: false });
    expect(press(release(claimed, M1), both, ask('tom'), { mention: 'm2' }).people).toMatchObject([
      { person: 'tom' },
    ]);
  });
  it('[N6] given up is unsettled at once, and settled when the comment is found', () => {
    const notices = giveUp(claimed, M1);
    expect(press(notices, both, ask('tom'), { at: 5001 }).unsettled).toMatchObject([{ mention: 'm1' }]);
    expect(waiting(settle(notices, M1, SENT, 6000), both)).toEqual([]);
  });
  it('[N6] of a press that is sent again for others is another: what is found of one is not said of both', () => {
    const first = giveUp(press(after(none, both), both, ask('tom')).notices, M1);
    const second = press({ ...first, revision: 1 }, both, ask('tom', 'ana'));
    expect(who(second.people)).toEqual(['ana commander']);
    expect(toldOf(settle(second.notices, M1, SENT, 6000))).toEqual(['mentioned', 'sending']);
  });
  it('[N6] unsettled is offered to the next press with those who wait, and while it is under way is not', () => {
    const one = press(after(none, both), both, ask('tom')).notices;
    expect(who(pending(one, both, 5000))).toEqual(['ana commander']);
    expect(who(pending(one, both, 5000 + CLAIM_MS))).toEqual(['tom commander', 'ana commander']);
    expect(who(pending(one, none, 5000 + CLAIM_MS))).toEqual([]);
  });
});

describe('[N7] where there is no room', () => {
  const many = (from: number, count: number): string[] =>
    Array.from(
      { length: count },
      (_, index) => `${String(from + index).padStart(5, '0')}-${'x'.repeat(100)}`,
    );
  const told = (people: readonly string[], gone: Pick<Named, 'goneAt'> = {}): Notices => ({
    revision: 0,
    named: people.map((person) => ({
      role: 'commander',
      person,
      as: 'holder',
      namedBy: 'ines',
      namedAt: 1,
      told: { state: 'mentioned', mention: 'm', comment: 'c', by: 'ines', at: 2 },
      ...gone,
    })),
  });
  const fits = Math.floor(LIMITS.noticeBytes / (JSON.stringify(told(many(0, 1)).named[0]).length + 1)) - 1;

  it('the oldest go who are no longer named', () => {
    const notices = naming(
      told(many(0, fits), { goneAt: 3 }),
      none,
      roles({ commander: many(90_000, 5), scribe: [] }),
    );
    expect(notices.named.slice(-5)).toMatchObject(Array(5).fill({ told: { state: 'waiting' } }));
    expect(notices.named[0]?.person).not.toBe(many(0, 1)[0]);
    expect(JSON.stringify(notices).length).toBeLessThanOrEqual(LIMITS.noticeBytes);
  });
  it('naming is refused when all of them are', () => {
    const now = roles({ commander: many(0, fits) });
    const more = roles({ commander: many(0, fits + 20) });
    expect(afterNaming(told(many(0, fits)), now, more, ines)).toEqual({
      ok: false,
      refusal: { code: 'sectionFull', limitBytes: LIMITS.noticeBytes },
    });
  });
});

describe('[N9] held back', () => {
  it('is whoever is named in a copied plan, but the one who copies it', () => {
    const notices = heldBack(both, 'ana', 7000);
    expect(notices.named).toMatchObject([
      { person: 'tom', namedBy: 'ana', namedAt: 7000, told: { state: 'held', why: 'copy' } },
      { person: 'ana', told: { state: 'self' } },
    ]);
    expect(waiting(notices, both)).toEqual([]);
    expect(who(held(notices, both))).toEqual(['tom commander']);
  });
  it('is whoever is named while the plan mentions nobody', () => {
    const notices = naming(nobody, none, tom, { mentions: 'never' });
    expect(notices.named).toMatchObject([{ told: { state: 'held', why: 'never' } }]);
  });
  it('they are mentioned when an editor says so, and not by itself', () => {
    const notices = heldBack(tom, 'ines', 7000);
    expect(press(notices, tom, ask('tom'), { how: 'byItself' }).people).toEqual([]);
    expect(who(press(notices, tom, ask('tom')).people)).toEqual(['tom commander']);
  });
});

describe('[N10] by itself', () => {
  it('goes what the sender named and nobody has tried, in nobody else’s name', () => {
    const now = roles({ commander: ['tom', 'ana'], scribe: ['eve'] });
    const named = naming(after(none, both), both, now, { by: 'lea' });
    const tried = failed(press(named, now, ask('tom')).notices, M1, 'unavailable', 6000);
    expect(who(goingByItself(tried, now, 'ines'))).toEqual(['ana commander']);
    const asked = [...ask('tom', 'ana'), { role: 'scribe', person: 'eve' }];
    expect(who(press(tried, now, asked, { mention: 'm2', how: 'byItself' }).people)).toEqual([
      'ana commander',
    ]);
  });
});

describe('[N11] where a mention would reach nobody', () => {
  const unreachable = new Map([['tom', 'noAccount' as const]]);
  const marked = naming(nobody, none, both, { unreachable });
  it('it is marked at once, and no press claims it', () => {
    expect(marked.named).toMatchObject([
      { person: 'tom', told: { state: 'unreachable', why: 'noAccount' } },
      { person: 'ana', told: { state: 'waiting' } },
    ]);
    expect(who(press(marked, both).people)).toEqual(['ana commander']);
  });
  it('and stays so when it is looked at again, or waits when the account is back', () => {
    expect(lookedAtAgain(marked, ['tom'], unreachable)).toEqual(marked);
    expect(lookedAtAgain(marked, ['tom'], new Map([['tom', 'left' as const]])).named).toMatchObject([
      { told: { why: 'left' } },
      {},
    ]);
    expect(who(waiting(lookedAtAgain(marked, ['tom'], new Map()), both))).toEqual(who(ask('tom', 'ana')));
    expect(lookedAtAgain(marked, ['ana'], new Map())).toEqual(marked);
  });
});

const withTexts = (cells: Readonly<Record<string, string>>, people: readonly string[] = ['tom']): Roles =>
  typed('roles', section([row('role', 'commander', { name: 'Commander', ...cells, holders: people })]));

describe('[N12] a role that changes', () => {
  const [before, now] = [withTexts({ responsibilities: 'a' }), withTexts({ responsibilities: 'b' })];
  const told = settle(press(naming(nobody, none, before), before).notices, M1, SENT, 6000);
  const tomIn = ({ named: [first] }: Notices): Named => {
    if (first === undefined) throw new Error('Nobody is named.');
    return first;
  };
  it('mentions nobody, and says what changed since they were told', () => {
    expect(waiting(told, now)).toEqual([]);
    expect(changedSince(tomIn(told), before)).toEqual([]);
    expect(changedSince(tomIn(told), now)).toEqual(['responsibilities']);
    expect(changedSince(tomIn(told), withTexts({ responsibilities: 'a', firstMinutes: 'c' }))).toEqual([
      'firstMinutes',
    ]);
    expect(changedSince(tomIn(after(none, tom)), now)).toEqual([]);
  });
  it('tells them anew when an editor says so, once', () => {
    const anew = { mention: 'm2', how: 'anew', at: 7000 } as const;
    expect(press(told, before, ask('tom'), anew).people).toEqual([]);
    const { people, notices } = press(told, now, ask('tom'), anew);
    expect(who(people)).toEqual(['tom commander']);
    const again = settle(notices, M2, { comment: 'c2', opensThread: false }, 8000);
    expect(tomIn(again).told).toMatchObject({ state: 'mentioned', comment: 'c2' });
    expect(press(again, now, ask('tom'), { ...anew, mention: 'm3' }).people).toEqual([]);
    expect(again.thread).toBe('c1');
  });
  it('leaves them mentioned as they were when the new comment did not go out', () => {
    const { notices } = press(told, now, ask('tom'), { mention: 'm2', how: 'anew' });
    expect(release(notices, M2)).toEqual(told);
  });
  it('asks anew whether they have got it', () => {
    const taken = accept(told, before, 'commander', 'tom', 6500);
    if (!taken.ok) throw new Error('refused');
    const { notices } = press(taken.value, now, ask('tom'), { mention: 'm2', how: 'anew', at: 7000 });
    expect(tomIn(notices).accepted).toBe(6500);
    const settled = settle(notices, M2, { comment: 'c2', opensThread: false }, 8000);
    expect(tomIn(settled)).not.toHaveProperty('accepted');
  });
});

describe('[N13] “I’ve got it”', () => {
  const accepted = (notices: Notices, person: string, at = 9000) =>
    accept(frozen(notices), both, 'commander', person, at);
  it('is kept with its time, of the one who says it', () => {
    const result = accepted(settle(press(after(none, both), both).notices, M1, SENT, 6000), 'tom');
    expect(result).toMatchObject({ ok: true, value: { named: [{ person: 'tom', accepted: 9000 }, {}] } });
    expect(result.ok && result.value.named[1]).not.toHaveProperty('accepted');
  });
  it('is refused to whoever is not named in the role', () => {
    for (const person of ['eve', 'ines'])
      expect(accepted(after(none, both), person)).toEqual({ ok: false, refusal: { code: 'notNamed' } });
    expect(accept(mentioned, none, 'commander', 'tom', 9000)).toMatchObject({ ok: false });
    expect(accept(mentioned, tom, 'constructor', 'tom', 9000)).toMatchObject({ ok: false });
  });
  it('before a mention makes one needless', () => {
    const result = accepted(after(none, both), 'tom');
    if (!result.ok) throw new Error('refused');
    expect(who(waiting(result.value, both))).toEqual(['ana commander']);
    expect(who(press(result.value, both).people)).toEqual(['ana commander']);
  });
  it('said twice is said once', () => {
    const first = accepted(after(none, both), 'tom');
    if (!first.ok) throw new Error('refused');
    expect(accepted(first.value, 'tom', 9500)).toEqual(first);
  });
  it('while the comment is on its way stays', () => {
    const taken = accepted(press(after(none, both), both).notices, 'tom', 5500);
    if (!taken.ok) throw new Error('refused');
    expect(settle(taken.value, M1, SENT, 6000).named).toMatchObject([
      { told: { state: 'mentioned' }, accepted: 5500 },
      { told: { state: 'mentioned' } },
    ]);
  });
  it('stays for ten minutes when they are removed', () => {
    const taken = accepted(after(none, both), 'tom');
    if (!taken.ok) throw new Error('refused');
    const gone = naming(taken.value, both, none, { at: 10_000 });
    expect(naming(gone, none, tom, { at: 20_000 }).named).toMatchObject([{ person: 'tom', accepted: 9000 }]);
  });
});

describe('[N14] the thread', () => {
  it('is opened by the first comment and remembered, until another opens one', () => {
    expect(mentioned.thread).toBe('c1');
    const more = press(naming(mentioned, tom, both), both, ask('ana'), { mention: 'm2' }).notices;
    expect(settle(more, M2, { comment: 'c2', opensThread: false }, 7000).thread).toBe('c1');
    expect(settle(more, M2, { comment: 'c2', opensThread: true }, 7000).thread).toBe('c2');
  });
});
