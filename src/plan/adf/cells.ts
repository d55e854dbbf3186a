/** The value of a field as a part of a document, by the kind of the field. */
import type { Field } from '../fields';
import { linkOf } from '../link';
import { parseText } from '../markdown';
import type { AccountId, Value } from '../values';
import { isMembers, valueWords, type Telling } from '../value-words';
import * as adf from './nodes';
import { bodyToAdf, textToAdf } from './text';

export function valueToAdf(field: Field, value: Value, telling: Telling): adf.BlockNode[] {
  if (typeof value === 'string') {
    if (field.kind === 'text') return textToAdf(parseText(value));
    if (field.kind === 'body') return [adf.blockquote(bodyToAdf(value))];
    if (field.kind === 'link') return [adf.paragraph(...linked(value, value))];
  }
  if (field.kind === 'people' && isMembers(value)) return [adf.paragraph(...people(value, telling))];
  return [adf.paragraph(...adf.text(valueWords(field, value, telling)))];
}

/** Text that links where the address is safe to press, and is text where it is not. */
export function linked(text: string, address: string): adf.InlineNode[] {
  const href = linkOf(address);
  return href === null ? adf.text(text) : adf.text(text, adf.link(href));
}

export function people(members: readonly AccountId[], { nameOf }: Telling): adf.InlineNode[] {
  return members.flatMap((member, index) => [
    ...adf.text(index === 0 ? '' : ', '),
    adf.mention(member, nameOf(member)),
  ]);
}
