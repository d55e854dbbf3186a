/** What was typed into a field as text, as a value: by hand in a cell, or pasted with a whole table. */
import { parseDuration } from './duration';
import type { Field } from './fields';
import type { Value } from './values';

/** Null for a blank, undefined when the field holds no such thing. Whether it fits, `checkValue` says. */
export function valueOfText(field: Field, typed: string): Value | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  switch (field.kind) {
    case 'line':
      return text.replace(/\s+/g, ' ');
    case 'text':
    case 'body':
      return typed.replace(/\r\n?/g, '\n').trimEnd();
    case 'count':
      return /^[\d\s]{1,20}$/.test(text) ? Number(text.replace(/\s/g, '')) : undefined;
    case 'yesNo':
      return text === 'yes';
    case 'duration':
      return parseDuration(text);
    default:
      return text;
  }
}
