/** The text as a comment on the page, for colleagues. What was typed is text, and nothing in it becomes anything else. */
import * as adf from '../adf/nodes';
import type { PreparedChannel } from './prepared';

/** Null for what may not be copied, and for any channel that the plan does not call internal. */
export function updateComment({ channel, text }: PreparedChannel): adf.AdfDocument | null {
  if (text?.copy == null || channel?.cells.reach !== 'internal') return null;
  const { subject, body } = text.copy;
  return adf.doc([
    ...(subject === '' ? [] : [adf.paragraph(...adf.text(subject, adf.strong))]),
    ...body
      .split(/(?:\r?\n){2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) =>
        adf.paragraph(
          ...paragraph
            .split(/\r?\n/)
            .flatMap((line, index) => [...(index === 0 ? [] : [adf.hardBreak]), ...adf.text(line)]),
        ),
      ),
  ]);
}
