/** The placeholders of all texts in play, each asked once. */
import { placeholdersOf } from '../placeholders';
import type { RowOf } from '../section';
import type { RowId } from '../values';
import { answerFor, type Asking } from './answers';
import { isKnown, isTime, KNOWN, placeholderKey, type Known } from './placeholder-key';
import { NO_CHANNEL } from './preparation';

export interface Ask {
  readonly key: string;
  /** As the texts name it: a team's own has no other words. */
  readonly name: string;
  readonly known: Known | null;
  /** Whether it is a moment: told in UTC and in the plan's zones. */
  readonly time: boolean;
  /** As it was typed; blank when nothing was. */
  readonly typed: string;
  /** What stands in the texts (in the first of them, where it differs); null while it is blank in any. */
  readonly value: string | null;
  /** Whether the plan answers it by itself. It can be overwritten. */
  readonly fromPlan: boolean;
  /** A time whose words name no moment stands in the texts as it was typed. */
  readonly notAMoment: boolean;
  /** The channels whose texts ask it, in the plan's order. */
  readonly channels: readonly RowId[];
}

export interface InPlay {
  readonly channel: RowOf<'channel'> | null;
  readonly source: { readonly subject: string; readonly body: string };
}

/** The app's own in their own order, which no choice of template changes; then the team's, as the texts need them. */
export function asksOf(asking: Asking, texts: readonly InPlay[]): Ask[] {
  const found = new Map<string, { readonly name: string; readonly channels: InPlay['channel'][] }>();
  for (const { channel, source } of texts)
    for (const name of placeholdersOf(`${source.subject}\n${source.body}`)) {
      const key = placeholderKey(name);
      const ask = found.get(key) ?? { name, channels: [] };
      if (!ask.channels.includes(channel)) ask.channels.push(channel);
      found.set(key, ask);
    }
  const inOrder = [
    ...KNOWN.filter((key) => found.has(key)),
    ...[...found.keys()].filter((key) => !isKnown(key)),
  ];
  return inOrder.flatMap((key) => {
    const { name, channels } = found.get(key) ?? { name: key, channels: [] };
    const typed = asking.chosen.answers.get(key)?.typed ?? '';
    const values = channels.map((channel) => answerFor(key, asking, channel));
    const [first = null] = values;
    const value = values.includes(null) ? null : first;
    return {
      key,
      name,
      known: isKnown(key) ? key : null,
      time: isTime(key),
      typed,
      value,
      fromPlan: typed === '' && value !== null,
      notAMoment: isTime(key) && typed !== '' && value === typed.trim(),
      channels: channels.map((channel) => channel?.id ?? NO_CHANNEL),
    };
  });
}
