/**
 * What comes from outside is parsed here, once: edits from a browser, a macro's config out of a page, and what lies in
 * storage. The forms of values are few and stand here; which field holds which of them is the table of fields' to say.
 *
 * A stored value carries the version of its format. One that was written by a newer version of the app, and one that
 * does not parse, are told apart, named, and left as they are: neither is ever half-loaded or overwritten.
 */
import * as v from 'valibot';
import { SHOWN_ALONE } from './alone';
import { hasForm } from './check';
import type { Change, Edit } from './edit';
import { fieldOf, ROW_KINDS, SECTION_NAMES, SECTION_OF, type Owner, type SectionName } from './fields';
import type { MacroConfig } from './identity';
import { CONTENT_ID, ID } from './ids';
import type { Named, Notices, Told } from './notice';
import { LANGUAGES, type Head } from './plan';
import { readPlanLink } from './plan-link';
import { done, refuse, type Result } from './refusal';
import type { AnyRow, AnySection, SectionOf } from './section';
import type { Value } from './values';

/** The version of what is stored now. A later one comes with a migration from this one. */
export const FORMAT = 1;

export interface Stored {
  readonly format: number;
  readonly value: unknown;
}
export type StoredFault = 'unreadable' | 'newerFormat';

export const id = v.pipe(v.string(), v.regex(ID));
export const contentId = v.pipe(v.string(), v.regex(CONTENT_ID));
export const planKey = v.pipe(
  v.string(),
  v.check((key) => {
    const [plan = '', content = '', ...more] = key.split(':');
    return ID.test(plan) && CONTENT_ID.test(content) && more.length === 0;
  }),
);
export const account = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const contentType = v.picklist(['page', 'blogpost']);

const value: v.GenericSchema<Value> = v.union([
  v.string(),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.array(v.string()),
  v.strictObject({ minutes: v.nullable(v.number()), words: v.string() }),
  v.strictObject({ on: v.string(), by: v.string() }),
]);
const cells = v.record(v.string(), value);
const row: v.GenericSchema<AnyRow> = v.strictObject({ id, kind: v.picklist(ROW_KINDS), cells });
const target = { row: v.nullable(id), field: v.string() };

export const change: v.GenericSchema<Change> = v.variant('type', [
  v.strictObject({ type: v.literal('set'), ...target, before: v.nullable(value), after: v.nullable(value) }),
  v.strictObject({ type: v.literal('addMember'), ...target, member: v.string(), at: v.nullable(count) }),
  v.strictObject({ type: v.literal('takeMember'), ...target, member: v.string() }),
  v.strictObject({ type: v.literal('add'), row, after: v.nullable(id) }),
  v.strictObject({ type: v.literal('remove'), row: id }),
  v.strictObject({ type: v.literal('move'), row: id, after: v.nullable(id) }),
]);
export const edit: v.GenericSchema<Edit> = v.strictObject({ id, section: v.picklist(SECTION_NAMES), change });

/** The form of an edit. Whether it fits its section is `applyEdit`'s to say. */
export function parseEdit(sent: unknown): Result<Edit> {
  const parsed = v.safeParse(edit, sent);
  return parsed.success ? done(parsed.output) : refuse({ code: 'badRequest' });
}

/** Only the plan's id can make a config unusable: a slip in the rest must not turn a page's plan into a new one. */
const config = v.object({
  plan: id,
  // Values arrive as strings: a template's blank home is ''.
  home: v.fallback(v.nullable(contentId), null),
  homeType: v.fallback(contentType, 'page'),
  shows: v.fallback(v.picklist(['own', 'mirror']), 'own'),
  section: v.fallback(v.nullable(v.picklist(SHOWN_ALONE)), null),
  language: v.fallback(v.picklist(LANGUAGES), LANGUAGES[0]),
  start: v.fallback(v.picklist(['filled', 'empty']), 'filled'),
});

/** What the macro's config says, or null when the form was dismissed or the page was made by REST. */
export function parseMacroConfig(sent: unknown): MacroConfig | null {
  const parsed = v.safeParse(config, sent);
  return parsed.success ? parsed.output : null;
}

/** What a macro shows: by its config, or while it has none by the pasted link that it was made of. */
export function macroConfigIn(extension: {
  readonly config?: unknown;
  readonly autoConvertLink?: string | undefined;
}): MacroConfig | null {
  return parseMacroConfig(extension.config) ?? readPlanLink(extension.autoConvertLink ?? '');
}

const section = v.strictObject({ own: cells, rows: v.array(row) });

const head: v.GenericSchema<Head> = v.strictObject({
  key: planKey,
  contentId,
  contentType,
  language: v.picklist(LANGUAGES),
  starter: v.nullable(count),
  copyOf: v.nullable(planKey),
});

const as = v.picklist(['holder', 'backup']);
const digest = v.strictObject({
  as,
  name: v.string(),
  responsibilities: v.string(),
  firstMinutes: v.string(),
});
const sent = { by: account, at: count, asApp: v.exactOptional(v.literal(true)) };
const mention = { mention: id, comment: v.string(), ...sent };
const told: v.GenericSchema<Told> = v.variant('state', [
  v.strictObject({ state: v.literal('waiting') }),
  v.strictObject({ state: v.literal('held'), why: v.picklist(['copy', 'never']) }),
  v.strictObject({ state: v.literal('self') }),
  v.strictObject({
    state: v.literal('unreachable'),
    why: v.picklist(['noAccount', 'left', 'app', 'customer']),
  }),
  v.strictObject({
    state: v.literal('sending'),
    mention: id,
    attempt: count,
    ...sent,
    telling: digest,
    thread: v.exactOptional(v.string()),
    isOver: v.exactOptional(v.literal(true)),
    again: v.exactOptional(v.strictObject(mention)),
  }),
  v.strictObject({ state: v.literal('mentioned'), ...mention }),
  v.strictObject({
    state: v.literal('failed'),
    why: v.picklist(['mayNotComment', 'contentGone', 'refused', 'unavailable']),
    mention: id,
    by: account,
    at: count,
  }),
]);
const named: v.GenericSchema<Named> = v.strictObject({
  role: id,
  person: account,
  as,
  namedBy: account,
  namedAt: count,
  told,
  accepted: v.exactOptional(count),
  knows: v.exactOptional(digest),
  goneAt: v.exactOptional(count),
});
const notices: v.GenericSchema<Notices> = v.strictObject({
  revision: count,
  named: v.array(named),
  thread: v.exactOptional(v.string()),
});

export function parseHead(stored: unknown): Result<Head, StoredFault> {
  return parseStored(head, stored);
}

export function parseNotices(stored: unknown): Result<Notices, StoredFault> {
  return parseStored(notices, stored);
}

export function parseSection<S extends SectionName>(
  name: S,
  stored: unknown,
): Result<SectionOf<S>, StoredFault> {
  const parsed = parseStored(section, stored);
  if (!parsed.ok) return parsed;
  return holds(name, parsed.value) ? done(parsed.value) : refuse('unreadable');
}

const anyFormat = v.object({ format: count, value: v.unknown() });

/** For a document whose form is storage's own. */
export function parseStored<Of>(schema: v.GenericSchema<Of>, stored: unknown): Result<Of, StoredFault> {
  return parseForms([schema], stored);
}

/** For a document that has had several forms, by format from 1: an older one is read as it was written. */
export function parseForms<Of>(
  forms: readonly v.GenericSchema<unknown, Of>[],
  stored: unknown,
): Result<Of, StoredFault> {
  const wrapped = v.safeParse(anyFormat, stored);
  if (!wrapped.success) return refuse('unreadable');
  const { format, value: written } = wrapped.output;
  if (format > forms.length) return refuse('newerFormat');
  const form = forms[format - 1];
  const parsed = form === undefined ? null : v.safeParse(form, written);
  return parsed?.success === true ? done(parsed.output) : refuse('unreadable');
}

/** Whether the section holds what the table of fields gives it, and nothing else. */
function holds<S extends SectionName>(name: S, found: AnySection): found is AnySection & SectionOf<S> {
  const ids = new Set(found.rows.map((one) => one.id));
  return (
    ids.size === found.rows.length &&
    fits(name, found.own) &&
    found.rows.every(({ kind, cells }) => SECTION_OF[kind] === name && fits(kind, cells))
  );
}

/** Limits are for edits: what was stored under a wider one is still read. */
function fits(owner: Owner, found: Readonly<Record<string, Value>>): boolean {
  return Object.entries(found).every(([name, cell]) => {
    const field = fieldOf(owner, name);
    return field !== undefined && hasForm(field, cell);
  });
}
