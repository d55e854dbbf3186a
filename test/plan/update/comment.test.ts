import fc from 'fast-check';
import { updateComment } from '../../../src/plan/update/comment';
import type { Step } from '../../../src/plan/update/preparation';
import { RUNS, text } from '../arbitraries';
import { faultsOf } from '../adf-schema';
import { after, answer, channel, channelIn, sectionsOf, show, template } from './preparing';

const drill = { type: 'drill', on: true } as const;
const commentOf = (reach: string | null, body: string, ...steps: readonly Step[]) =>
  updateComment(
    channelIn(
      show(
        sectionsOf([
          channel('c', reach === null ? {} : { reach }),
          template('t', { subject: 'Sign-in', body }),
        ]),
        after(...steps),
      ),
      'c',
    ),
  );

describe('[M13] a comment', () => {
  it('holds the text as it was typed, with the mark of a drill', () => {
    expect(
      commentOf(
        'internal',
        'We *look* into {{a}}.\n<b>\n\nMore: https://example.org',
        answer('a', '[x](https://x.org)'),
        drill,
      ),
    ).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: '[DRILL] Sign-in', marks: [{ type: 'strong' }] }],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '[DRILL] We *look* into [x](https://x.org).' },
            { type: 'hardBreak' },
            { type: 'text', text: '<b>' },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'More: https://example.org' }] },
      ],
    });
  });
  it('is made for inside alone, and never with a blank', () => {
    expect([commentOf('external', 'Text'), commentOf(null, 'Text'), commentOf('internal', '{{a}}')]).toEqual([
      null,
      null,
      null,
    ]);
  });
  it('[A1] is valid by Atlassian’s schema, whatever was typed', () => {
    fc.assert(
      fc.property(text, text, (body, typed) => {
        const made = commentOf('internal', `${body.replaceAll('{', '')}{{a}}`, answer('a', typed));
        if (made !== null) expect(faultsOf(made)).toEqual([]);
      }),
      RUNS,
    );
  });
});
