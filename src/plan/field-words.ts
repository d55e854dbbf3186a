/** The names of fields and of their options, in the reader's language. */
import {
  fieldOf,
  isOwner,
  type Cells,
  type Own,
  type Owner,
  type RowKind,
  type SectionName,
  type Stage,
} from './fields';
import type { WordKey, Words } from './words';

type FieldKey =
  | { [K in RowKind]: `field.${K}.${Extract<keyof Cells<K>, string>}` }[RowKind]
  | { [S in SectionName]: `field.${S}.${Extract<keyof Own<S>, string>}` }[SectionName];

/** What stands above or beside a field. Every field has its words: the compiler says so. */
export function fieldLabel(owner: Owner, name: string, words: Words): string {
  const key = `field.${owner}.${name}`;
  return isFieldKey(key) ? words(key) : name;
}

/** An owner has no dot in its name, and no field has one. */
function isFieldKey(key: string): key is FieldKey {
  const [, owner = '', name = ''] = key.split('.');
  return isOwner(owner) && fieldOf(owner, name) !== undefined;
}

type Option =
  | Stage
  | NonNullable<Cells<'role'>['needed']>
  | NonNullable<Cells<'channel'>['reach']>
  | NonNullable<Own<'top'>['mentions']>;

const OPTIONS: Readonly<Record<Option, WordKey>> = {
  investigating: 'stage.investigating',
  identified: 'stage.identified',
  monitoring: 'stage.monitoring',
  resolved: 'stage.resolved',
  anyTime: 'stage.anyTime',
  always: 'field.role.needed.always',
  if: 'field.role.needed.if',
  internal: 'field.channel.reach.internal',
  external: 'field.channel.reach.external',
  byItself: 'field.top.mentions.byItself',
  byButton: 'field.top.mentions.byButton',
  never: 'field.top.mentions.never',
};

export function optionLabel(option: string, words: Words): string {
  return isOption(option) ? words(OPTIONS[option]) : option;
}

function isOption(option: string): option is Option {
  return Object.hasOwn(OPTIONS, option);
}

/** "Always", "If customers are affected"; nothing where nobody has said. */
export function neededLabel({ needed, neededIf }: Cells<'role'>, words: Words): string {
  if (needed !== 'if') return needed === undefined ? (neededIf ?? '') : words('field.role.needed.always');
  return neededIf === undefined
    ? words('field.role.needed.if')
    : words('field.role.neededIf.condition', { condition: neededIf });
}
