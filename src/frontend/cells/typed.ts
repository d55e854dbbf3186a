/** What stands in a field while somebody types, what that means as a value, and the changes that it makes. */
import { checkValue } from '../../plan/check';
import { formatDuration } from '../../plan/duration';
import type { Change } from '../../plan/edit';
import type { Field } from '../../plan/fields';
import { done, refuse, type EditRefusal, type Result } from '../../plan/refusal';
import { sameValue } from '../../plan/same';
import { valueOfText } from '../../plan/typed-text';
import { isMembers } from '../../plan/value-words';
import type { RowId, Value } from '../../plan/values';
import type { Words } from '../../plan/words';

/** A text, or the members that are chosen. Of rows, `all` is the choice of that name; blank is nothing chosen. */
export type Typed = string | readonly string[];

/** What a field opens with. */
export function typedOf(field: Field, value: Value | null, words: Words): Typed {
  if (value === null) return field.kind === 'people' || field.kind === 'zones' ? [] : '';
  if (typeof value === 'string' || isMembers(value)) return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return 'words' in value ? formatDuration(value, words) : value.on;
}

/** The value that was meant, null for a blank, or why it does not fit. */
export function readTyped(field: Field, typed: Typed): Result<Value | null, EditRefusal> {
  const value = typeof typed === 'string' ? valueOfText(field, typed) : membersValue(field, typed);
  if (value === undefined) return refuse({ code: 'notAValue' });
  const refusal = value === null ? null : checkValue(field, value);
  return refusal === null ? done(value) : refuse(refusal);
}

function membersValue(field: Field, members: readonly string[]): Value | null {
  // "Only these: none" is a choice where "all" is one too.
  return members.length > 0 || (field.kind === 'rows' && field.all) ? members : null;
}

interface Place {
  readonly row: RowId | null;
  readonly name: string;
  readonly field: Field;
}

/** What leads from the value that the author saw to the one that they mean: members one by one, so that two never collide. */
export function changesOf(
  { row, name, field }: Place,
  before: Value | null,
  after: Value | null,
): readonly Change[] {
  if (sameValue(before, after)) return [];
  const [had, has] = [membersOf(field, before), membersOf(field, after)];
  if (had === null || has === null) return [{ type: 'set', row, field: name, before, after }];
  const cell = { row, field: name } as const;
  return [
    ...had.filter((member) => !has.includes(member)).map((member) => take(cell, member)),
    ...has.filter((member) => !had.includes(member)).map((member) => add(cell, member)),
  ];
}

type Cell = Pick<Extract<Change, { type: 'addMember' }>, 'row' | 'field'>;
const take = (cell: Cell, member: string): Change => ({ type: 'takeMember', member, ...cell });
const add = (cell: Cell, member: string): Change => ({ type: 'addMember', member, at: null, ...cell });

/** The members, or null where the value is chosen as a whole: "all", or the blank of a field that knows "all". */
function membersOf(field: Field, value: Value | null): readonly string[] | null {
  if (field.kind !== 'people' && field.kind !== 'zones' && field.kind !== 'rows') return null;
  if (value === null) return field.kind === 'rows' && field.all ? null : [];
  return isMembers(value) ? value : null;
}
