/** Whether a value fits a field: the one place where a cell's form and limits are decided. */
import { isDay } from './day';
import type { Field } from './fields';
import { LIMITS } from './limits';
import { linkOf } from './link';
import type { EditRefusal } from './refusal';
import type { Duration, Reviewed, Value } from './values';

/** Why the value does not fit, or null. A blank is no value: it is written as the absence of one. */
export function checkValue(field: Field, value: Value): EditRefusal | null {
  if (!hasForm(field, value)) return { code: 'notAValue' };
  if ('limit' in field) {
    const { limit } = field;
    if (typeof value === 'string' && value.length > limit)
      return { code: 'tooLong', limit, length: value.length };
    if (typeof value === 'number' && value > limit) return { code: 'tooMany', limit };
    if (isMembers(value) && value.length > limit) return { code: 'tooMany', limit };
  }
  if (field.kind === 'link' && typeof value === 'string' && linkOf(value) === null)
    return { code: 'badLink' };
  if (field.kind === 'zones' && isMembers(value) && !value.every(isZone)) return { code: 'notAValue' };
  if (field.kind === 'duration' && isDuration(value) && value.words.length > LIMITS.durationCharacters)
    return { code: 'tooLong', limit: LIMITS.durationCharacters, length: value.words.length };
  return null;
}

/** Whether the value is of the field's kind. Limits aside, which may be other ones tomorrow, it can be read. */
export function hasForm(field: Field, value: Value): boolean {
  switch (field.kind) {
    case 'line':
      return typeof value === 'string' && value !== '' && !/[\n\r]/.test(value);
    case 'text':
    case 'body':
    case 'link':
      return typeof value === 'string' && value !== '';
    case 'option':
      return typeof value === 'string' && field.options.includes(value);
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'yesNo':
      return typeof value === 'boolean';
    case 'duration':
      return isDuration(value);
    case 'reviewed':
      return isReviewed(value);
    case 'people':
    case 'zones':
      return isMembers(value) && value.length > 0;
    case 'rows':
      return field.all ? value === 'all' || isMembers(value) : isMembers(value) && value.length > 0;
  }
}

/** Members are short ids (rows, accounts, zones), each once. */
function isMembers(value: Value): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.every((member) => typeof member === 'string' && member !== '' && member.length <= 128) &&
    new Set(value).size === value.length
  );
}

function isDuration(value: Value): value is Duration {
  if (typeof value !== 'object' || !('words' in value)) return false;
  const { minutes, words } = value;
  if (minutes === null) return words.trim() !== '';
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= LIMITS.durationMinutes;
}

function isReviewed(value: Value): value is Reviewed {
  return typeof value === 'object' && 'on' in value && value.by !== '' && isDay(value.on);
}

/** A zone that nobody knows would stop every time from being told. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
