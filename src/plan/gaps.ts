/** What a plan lacks on the night that it is needed. */
import { STAGES, type Stage } from './fields';
import type { Sections } from './plan';
import { rowsOf } from './section';
import type { RowId } from './values';

export type Gap =
  /** No time to the first message, or none to those after it. */
  | { readonly kind: 'noRhythm'; readonly severity: RowId }
  /** Neither a person nor a way to reach one. */
  | { readonly kind: 'nobody'; readonly role: RowId }
  /** Nothing to send to people outside at a stage that every incident goes through. */
  | { readonly kind: 'noTemplate'; readonly channel: RowId; readonly stage: Stage }
  /** No channel works when our own systems are down. */
  | { readonly kind: 'nothingWhenDown' };

export type GapKind = Gap['kind'];
export const GAP_KINDS = [
  'noRhythm',
  'nobody',
  'noTemplate',
  'nothingWhenDown',
] as const satisfies readonly GapKind[];

export function gapsOf(sections: Sections): Gap[] {
  const channels = rowsOf(sections.channels, 'channel');
  const severities = rowsOf(sections.incidents, 'severity').filter(({ cells }) => {
    const { every, everyInvestigating, everyIdentified, everyMonitoring } = cells;
    const rhythm = every ?? everyInvestigating ?? everyIdentified ?? everyMonitoring;
    return cells.firstMessage === undefined || rhythm === undefined;
  });
  const roles = rowsOf(sections.roles, 'role').filter(
    ({ cells }) => (cells.holders ?? cells.backups ?? cells.reach) === undefined,
  );
  return [
    ...severities.map(({ id }): Gap => ({ kind: 'noRhythm', severity: id })),
    ...roles.map(({ id }): Gap => ({ kind: 'nobody', role: id })),
    ...channels.flatMap(({ id, cells }) =>
      cells.reach === 'external'
        ? stagesWithout(sections, id).map((stage): Gap => ({ kind: 'noTemplate', channel: id, stage }))
        : [],
    ),
    ...(channels.some(({ cells }) => cells.worksWhenDown) ? [] : [{ kind: 'nothingWhenDown' } as const]),
  ];
}

/** The stages for which a channel has no template of its own and none for all. A holding text is for any stage, and says nothing of one. */
export function stagesWithout(sections: Sections, channel: RowId): Stage[] {
  const covered = new Set(
    rowsOf(sections.templates, 'template')
      .filter(({ cells }) => cells.channels === 'all' || cells.channels?.includes(channel))
      .map(({ cells }) => cells.stage),
  );
  return STAGES.filter((stage) => stage !== 'anyTime' && !covered.has(stage));
}
