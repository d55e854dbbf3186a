/** What was chosen, held against the plan: who carries it, who must not, and who is told besides. */
import type { Sections } from '../plan';
import { chosenRows, goneRows } from '../rows';
import { rowsOf, type RowOf } from '../section';
import type { AccountId, RowId } from '../values';
import type { IncidentStage, Preparation } from './preparation';

export interface Situation {
  /** Null while none is chosen, and when the chosen one was removed. */
  readonly severity: RowOf<'severity'> | null;
  readonly specials: readonly RowOf<'special'>[];
  readonly stage: IncidentStage;
  /** Whether somebody removed a chosen severity or special case meanwhile. */
  readonly gone: boolean;
}

export function situationOf({ incidents }: Sections, chosen: Preparation): Situation {
  const severities = rowsOf(incidents, 'severity');
  const specials = rowsOf(incidents, 'special');
  const severity = severities.find(({ id }) => id === chosen.severity) ?? null;
  return {
    severity,
    specials: chosenRows(chosen.specials, specials),
    stage: chosen.stage,
    gone: (chosen.severity !== null && severity === null) || goneRows(chosen.specials, specials).length > 0,
  };
}

export interface Carrying {
  readonly channel: RowOf<'channel'>;
  /** The special cases of this situation that it must never carry: it is shown, says so, and has no text. */
  readonly never: readonly RowOf<'special'>[];
  /** The plan does not say for which severities it is. It is not hidden for that. */
  readonly severitiesNotSet: boolean;
}

/** The plan's channels, in its order. While no severity is chosen, none is left out for it. */
export function channelsFor(
  { channels }: Sections,
  { severity, specials }: Situation,
): { readonly carrying: readonly Carrying[]; readonly leftOut: readonly RowOf<'channel'>[] } {
  const all = rowsOf(channels, 'channel');
  const carries = ({ cells: { severities } }: RowOf<'channel'>): boolean =>
    severity === null || severities === undefined || severities === 'all' || severities.includes(severity.id);
  return {
    carrying: all.filter(carries).map((channel) => ({
      channel,
      never: chosenRows(channel.cells.neverFor, specials),
      severitiesNotSet: channel.cells.severities === undefined,
    })),
    leftOut: all.filter((channel) => !carries(channel)),
  };
}

export interface Named {
  readonly roles: readonly RowOf<'role'>[];
  /** Roles that are named and were removed. */
  readonly gone: readonly RowId[];
}

/** Those who post or approve, with whom they are: a role's holders, backups and way to be reached. */
export function rolesNamed(named: readonly RowId[] | undefined, { roles }: Sections): Named {
  const all = rowsOf(roles, 'role');
  return { roles: chosenRows(named, all), gone: goneRows(named, all) };
}

/** Who must be told besides the channels, and what we do, as the severity and each special case say. */
export interface Besides {
  readonly row: RowOf<'severity'> | RowOf<'special'>;
  /** Light Markdown. */
  readonly tell: string | null;
  readonly people: readonly AccountId[];
  /** Light Markdown. */
  readonly response: string | null;
}

export function besides({ severity, specials }: Situation): Besides[] {
  return [...(severity === null ? [] : [severity]), ...specials]
    .map((row) => ({
      row,
      tell: row.cells.alsoTell ?? null,
      people: row.cells.alsoTellPeople ?? [],
      response: row.cells.response ?? null,
    }))
    .filter(({ tell, people, response }) => tell !== null || response !== null || people.length > 0);
}
