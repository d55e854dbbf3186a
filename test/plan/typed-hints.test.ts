import { fieldOf, type Field, type Owner } from '../../src/plan/fields';
import { LIMITS } from '../../src/plan/limits';
import { hintsOf, saysSame, whileTyped } from '../../src/plan/typed-hints';

const field = (owner: Owner, name: string): Field => {
  const found = fieldOf(owner, name);
  if (found === undefined) throw new Error(`No field ${name}`);
  return found;
};
const [meaning, nameOfValue, body] = [
  field('value', 'meaning'),
  field('value', 'name'),
  field('template', 'body'),
];
const none: ReadonlySet<string> = new Set();
const roomOf = (of: Field, length: number) => hintsOf(of, 'x'.repeat(length), none).room;

describe('[F7] near its limit', () => {
  it.each([
    ['a text with plenty of room', meaning, 3_599, null],
    ['a text near its limit, to fifty', meaning, 3_601, 400],
    ['a text that is full', meaning, 4_000, 0],
    ['a name, to five', nameOfValue, 109, 15],
    ['a name with room', nameOfValue, 107, null],
  ])('%s', (_, of, length, left) => {
    expect(roomOf(of, length)?.left ?? null).toBe(left);
  });

  it('what is too long already is told apart from what is full', () => {
    expect(roomOf(meaning, 4_001)).toEqual({ left: null, limit: LIMITS.textCharacters, of: 'characters' });
  });

  it('people and zones are counted one by one', () => {
    const people = field('role', 'holders');
    const many = (count: number) => Array.from({ length: count }, (_, n) => `p${n}`);
    expect(hintsOf(people, many(17), none).room).toBeNull();
    expect(hintsOf(people, many(19), none).room).toEqual({ left: 1, limit: 20, of: 'members' });
    expect(hintsOf(field('top', 'zones'), many(7), none).room?.left).toBe(1);
  });

  it('fields without a length have none', () => {
    for (const [owner, name] of [
      ['channel', 'maximumLength'],
      ['channel', 'severities'],
      ['severity', 'firstMessage'],
    ] as const)
      expect(hintsOf(field(owner, name), '9'.repeat(5_000), none).room).toBeNull();
  });

  it('a keystroke mostly says nothing new', () => {
    const hints = (length: number) => hintsOf(meaning, 'x'.repeat(length), none);
    const lengths = [3_700, 3_701, 3_749, 3_750];
    expect(lengths.map((length) => saysSame(hints(length), hints(3_700)))).toEqual([true, true, true, false]);
  });
});

describe('[F8] an @name', () => {
  it.each(['@tom', 'Ask @tom', '(@tom)', 'Ask\u00a0@Élise'])('%s is said to be text', (text) => {
    expect(hintsOf(nameOfValue, text, none).hasAt).toBe(true);
  });
  it.each(['help@example.com', '5 @ 3', 'a.b+c@example.com', ''])('%s is none', (text) => {
    expect(hintsOf(nameOfValue, text, none).hasAt).toBe(false);
  });
});

describe('[F9] a placeholder that nothing fills', () => {
  const known: ReadonlySet<string> = new Set(['service', 'next_update']);
  const text = '{{Service}}: {{sevrice}}, {{prochain_message}}, {{tier}}';

  it('is named as it stands in the text', () => {
    expect(hintsOf(body, text, known).unknown).toEqual(['sevrice', 'tier']);
    expect(hintsOf(field('template', 'subject'), text, known).unknown).toEqual(['sevrice', 'tier']);
    expect(hintsOf(meaning, text, known).unknown).toEqual([]);
  });

  it('is not followed letter by letter', () => {
    const before = hintsOf(body, '{{service}}', known);
    const typing = hintsOf(body, '{{servic}}', known);
    expect(whileTyped(typing, before, before.placeholders).unknown).toEqual([]);
    const another = hintsOf(body, '{{service}} {{a}}', known);
    expect(whileTyped(another, before, before.placeholders).unknown).toEqual(['a']);
  });
});
