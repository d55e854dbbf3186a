/** A text as it goes out: filled, marked in a drill, and with its times told as shortly as its channel needs. */
import type { RowOf } from '../section';
import { answerFor, type Asking } from './answers';
import { fill, fillLine, textOf, type FilledPiece } from './fill';
import { countingOf, fitted, lengthFor } from './text-length';

/** With its placeholders. */
export interface Source {
  readonly subject: string;
  readonly body: string;
}

export interface Written {
  readonly subject: readonly FilledPiece[];
  readonly body: readonly FilledPiece[];
  readonly whole: string;
}

/** Times are told in all zones of the plan; where the channel has no room for that, in the first, or in UTC alone. */
export function writtenFor(asking: Asking, channel: RowOf<'channel'> | null, source: Source): Written {
  const { zones } = asking.clock;
  const all = written(asking, channel, source, zones);
  const fits = ({ whole }: Written): boolean => {
    const { length, limit } = lengthFor(whole, channel?.cells ?? {});
    return limit === null || length <= limit;
  };
  if (zones.length === 0 || fits(all)) return all;
  const fewer = [zones.slice(0, 1), []].map((some) => written(asking, channel, source, some));
  return fewer.find(fits) ?? all;
}

function written(
  asking: Asking,
  channel: RowOf<'channel'> | null,
  source: Source,
  zones: readonly string[],
): Written {
  const counting = countingOf(channel?.cells ?? {});
  const answerOf = (key: string): string | null => answerFor(key, asking, channel, zones);
  const mark = asking.chosen.drill ? asking.clock.words('update.drill') : null;
  const made = (pieces: FilledPiece[]): FilledPiece[] =>
    marked(pieces, mark).map((piece) => ({ ...piece, text: fitted(piece.text, counting) }));
  const subject = made(fillLine(source.subject, answerOf));
  const body = made(fill(source.body, answerOf));
  return {
    subject,
    body,
    whole: joined(textOf(subject), textOf(body), channel?.cells.maximumLength ?? 0),
  };
}

const marked = (pieces: FilledPiece[], mark: string | null): FilledPiece[] =>
  mark === null || textOf(pieces).trim() === '' || textOf(pieces).startsWith(mark)
    ? pieces
    : [{ type: 'text', text: `${mark} ` }, ...pieces];

/** A channel that counts its characters is spared the blank line. */
function joined(subject: string, body: string, limit: number): string {
  return [subject, body].filter((part) => part.trim() !== '').join(limit === 0 ? '\n\n' : '\n');
}
