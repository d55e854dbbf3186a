/** A person's own words in a template's place, and what others did to the template meanwhile. */
import { rowsOf, type RowOf } from '../section';
import type { Asking } from './answers';
import { NO_CHANNEL, type IncidentStage, type OwnText } from './preparation';

/** What somebody else did to the template meanwhile, under words of the person's own. */
export type Meanwhile = 'changed' | 'removed';

/** Words typed over a template that was removed meanwhile: they stay where they were, until another is chosen. */
export function orphanOf({ sections, chosen, situation }: Asking, channel: string): OwnText | undefined {
  const there = new Set(rowsOf(sections.templates, 'template').map(({ id }) => id));
  return [...chosen.texts.values()].find(
    (text) =>
      text.channel === channel &&
      text.stage === situation.stage &&
      text.template !== null &&
      !there.has(text.template),
  );
}

/** What is kept when a person writes over a channel's text. */
export function ownText(
  { template, own }: { readonly template: RowOf<'template'> | null; readonly own: OwnText | null },
  channel: RowOf<'channel'> | null,
  stage: IncidentStage,
  typed: { readonly subject: string; readonly body: string },
): OwnText {
  const instead = { subject: template?.cells.subject ?? '', body: template?.cells.body ?? '' };
  return {
    channel: channel?.id ?? NO_CHANNEL,
    channelName: channel?.cells.name ?? '',
    // Words typed over a template that is gone stay its own.
    template: template?.id ?? own?.template ?? null,
    stage,
    ...typed,
    instead,
  };
}

export function meanwhileOf(own: OwnText, template: RowOf<'template'> | null): Meanwhile | null {
  if (template === null) return own.template === null ? null : 'removed';
  const { subject = '', body = '' } = template.cells;
  return own.instead.subject === subject && own.instead.body === body ? null : 'changed';
}
