/** The plan's templates for a channel at a stage, the likeliest first. */
import type { Sections } from '../plan';
import { rowsOf, type RowOf } from '../section';
import type { RowId } from '../values';
import type { IncidentStage } from './preparation';

/** Why a template is offered, best first. */
const FITS = ['stageOwn', 'stageAll', 'anyTimeOwn', 'anyTimeAll', 'notSaid'] as const;
/** `notSaid`: the plan leaves its stage or its channels blank. It is offered last, and nobody's first choice. */
export type Fit = (typeof FITS)[number];

export interface Offered {
  readonly template: RowOf<'template'>;
  readonly fit: Fit;
}

/** For no channel (a plan that has none), those of the stage whatever their channels. */
export function templatesFor(
  { templates }: Sections,
  channel: RowId | null,
  stage: IncidentStage,
): Offered[] {
  const offered = rowsOf(templates, 'template').flatMap((template) => {
    const fit = fitOf(template, channel, stage);
    return fit === null ? [] : [{ template, fit }];
  });
  return FITS.flatMap((fit) => offered.filter((each) => each.fit === fit));
}

function fitOf({ cells }: RowOf<'template'>, channel: RowId | null, stage: IncidentStage): Fit | null {
  const { channels } = cells;
  if (cells.stage !== undefined && cells.stage !== stage && cells.stage !== 'anyTime') return null;
  const own =
    channel === null
      ? channels !== 'all'
      : channels !== undefined && channels !== 'all' && channels.includes(channel);
  if (!own && channels !== undefined && channels !== 'all') return null;
  if (cells.stage === undefined || (channels === undefined && channel !== null)) return 'notSaid';
  const anyTime = cells.stage === 'anyTime';
  if (own) return anyTime ? 'anyTimeOwn' : 'stageOwn';
  return anyTime ? 'anyTimeAll' : 'stageAll';
}
