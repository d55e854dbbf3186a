import { wordsOf } from '../../locales/catalogs';
import { LIMITS } from '../../src/plan/limits';
import { roleDigest } from '../../src/plan/role-digest';
import {
  mentionComment,
  mentionFragment,
  mentionPreview,
  type Mentioning,
} from '../../src/plan/mention-comment';
import { faultsOf } from './adf-schema';
import { row, section, typed } from './builders';

const cells = { name: 'Communications lead', responsibilities: 'Every word:\n- status page\n- *mail*' };
const mentioning = (more: Partial<Mentioning> = {}): Mentioning => ({
  people: [{ role: 'lead', person: 'tom', as: 'holder' }],
  roles: typed('roles', section([row('role', 'lead', cells), row('role', 'blank')])),
  title: 'Operations',
  words: wordsOf('en-US'),
  ...more,
});
const commentOf = (made: Mentioning) =>
  mentionComment(made, {
    id: { mention: 'm1', attempt: 7 },
    url: 'https://example.org/wiki/spaces/OPS/pages/1#old',
    nameOf: (person) => (person === 'tom' ? 'Tom Okafor' : null),
  });
const link = {
  type: 'link',
  attrs: { href: 'https://example.org/wiki/spaces/OPS/pages/1#incident-plan-mention-m1-7' },
};
/** What a person reads in a comment's first paragraph. */
const sentence = (made: Mentioning): string =>
  (mentionPreview(made)[0]?.sentence ?? [])
    .map((piece) => {
      if (piece.type === 'person') return `@${piece.person}`;
      return piece.type === 'plan' ? piece.title : piece.text;
    })
    .join('');

describe('[N8] the comment', () => {
  it('says the role first, then what it is responsible for, and links to the plan', () => {
    expect(commentOf(mentioning())).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { id: 'tom', text: '@Tom Okafor' } },
            { type: 'text', text: ', you are the ' },
            { type: 'text', text: 'Communications lead' },
            { type: 'text', text: ' in ' },
            { type: 'text', text: 'Operations', marks: [link] },
            { type: 'text', text: '.' },
          ],
        },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Responsible for', marks: [{ type: 'strong' }] }],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'Every word:' }] },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'status page' }] }],
            },
            {
              type: 'listItem',
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: 'mail', marks: [{ type: 'em' }] }] },
              ],
            },
          ],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Open ' },
            { type: 'text', text: 'Operations', marks: [link] },
            { type: 'text', text: ' and press “I’ve got it”, so that the others know.' },
          ],
        },
      ],
    });
  });
  it('is found again by the fragment of its link', () => {
    expect(JSON.stringify(commentOf(mentioning()))).toContain(mentionFragment({ mention: 'm1', attempt: 7 }));
  });
  it('says that a backup is one', () => {
    const people = [{ role: 'lead', person: 'tom', as: 'backup' } as const];
    expect(sentence(mentioning({ people }))).toBe(
      '@tom, you are the backup for Communications lead in Operations.',
    );
  });
  it('is in the plan’s language', () => {
    expect(sentence(mentioning({ words: wordsOf('fr-FR') }))).toBe(
      '@tom, vous êtes Communications lead dans «\u00a0Operations\u00a0».',
    );
  });
  it('says the first five minutes, and nothing of what is blank', () => {
    const made = (texts: Readonly<Record<string, string>>) =>
      typed('roles', section([row('role', 'lead', { name: 'Lead', ...texts })]));
    const labels = (texts: Readonly<Record<string, string>>): string[] =>
      mentionPreview(mentioning({ roles: made(texts) })).flatMap((one) =>
        one.texts.map(({ label }) => label),
      );
    expect(labels({ responsibilities: 'a', firstMinutes: 'b' })).toEqual([
      'Responsible for',
      'First five minutes',
    ]);
    expect(labels({ firstMinutes: 'b' })).toEqual(['First five minutes']);
    expect(labels({})).toEqual([]);
  });
  it('says what changed since the person was told, and nothing where nothing did', () => {
    const knows = roleDigest('backup', { ...cells, firstMinutes: 'Call.' });
    const people = [{ role: 'lead', person: 'tom', as: 'holder', knows } as const];
    expect(mentionPreview(mentioning({ people }))[0]?.changed).toBe(
      'Changed since you were last told: whether you are the holder or the backup and the first five minutes.',
    );
    expect(mentionPreview(mentioning({ people, words: wordsOf('fr-FR') }))[0]?.changed).toMatch(
      /^Ce qui a changé depuis la dernière fois/,
    );
    const same = people.map((one) => ({ ...one, knows: roleDigest('holder', cells) }));
    expect(mentionPreview(mentioning({ people: same }))[0]?.changed).toBeNull();
    expect(mentionPreview(mentioning())[0]?.changed).toBeNull();
  });
  it('that the app sends says for whom, whose bell it does not ring', () => {
    const made = (nameOf: () => string | null) =>
      JSON.stringify(
        mentionComment(mentioning(), {
          id: { mention: 'm1', attempt: 7 },
          url: 'https://example.org',
          nameOf,
          onBehalfOf: 'ines',
        }),
      );
    expect(made(() => 'Ines')).toContain('Sent by the app on behalf of Ines,');
    expect(made(() => null)).toContain('on behalf of whoever named you');
    expect(made(() => 'Ines')).not.toContain('"ines"');
  });
  it('speaks of a role without a name, or one that is gone', () => {
    const people = ['blank', 'gone'].map((role) => ({ role, person: 'tom', as: 'holder' }) as const);
    expect(mentionPreview(mentioning({ people })).map(({ texts }) => texts)).toEqual([[], []]);
    expect(sentence(mentioning({ people }))).toBe('@tom, you have a role in Operations.');
  });
  it('puts nothing into a role’s name that looks like a sentence’s own', () => {
    const roles = typed('roles', section([row('role', 'lead', { name: '{plan} {person}' })]));
    expect(sentence(mentioning({ roles }))).toBe('@tom, you are the {plan} {person} in Operations.');
  });
  it('is valid by Atlassian’s schema, for many people and any text', () => {
    const people = ['tom', 'ana', 'ines'].map((person) => ({ role: 'lead', person, as: 'holder' }) as const);
    const typedIn = '# <b>HTML</b>\n{"type":"doc"}\n[x](javascript:1)\n1. a\n   - b';
    const roles = typed('roles', section([row('role', 'lead', { name: 'L', responsibilities: typedIn })]));
    expect(faultsOf(commentOf(mentioning({ people, roles })))).toEqual([]);
  });
  it.each([
    ['markup in every name', '<b>@tom</b> [x](javascript:1) {person} # "quoted"'],
    [
      'texts of the full length',
      '**x** _y_ `z` https://example.org/a\n'.repeat(200).slice(0, LIMITS.textCharacters),
    ],
  ])('is text and valid with %s', (_, hostile) => {
    const name = hostile.replaceAll('\n', ' ').slice(0, LIMITS.nameCharacters);
    const texts = { name, responsibilities: hostile, firstMinutes: hostile };
    const roles = typed('roles', section([row('role', 'lead', texts)]));
    const comment = commentOf(mentioning({ roles, title: name }));
    expect(faultsOf(comment)).toEqual([]);
    const mentions = JSON.stringify(comment).match(/"type":"mention"/g);
    expect(mentions).toHaveLength(1);
    expect(JSON.stringify(comment)).not.toContain('"href":"javascript');
  });
});
