import type { Activity } from '../../activity';
import type { DeveloperWords } from '../words/developer-en-us';

export interface Said {
  /** What it was, in a line. */
  what: string;
  /** Times, sizes, costs; what is empty is left out. */
  details: string[];
  isWrong: boolean;
  /** Why it was refused, when it was. */
  refused: string | undefined;
}

export function saidOf(activity: Activity, words: DeveloperWords): Said {
  const { took, bytes, inOut } = words;
  switch (activity.kind) {
    case 'invocation':
      return {
        what: activity.call ?? activity.functionKey,
        details: [
          words.outcomes[activity.outcome],
          took(activity.tookMs),
          inOut(bytes(activity.requestBytes), bytes(activity.responseBytes)),
          activity.start === undefined ? '' : words.starts[activity.start],
        ],
        isWrong: activity.outcome !== 'answered',
        refused: activity.error,
      };
    case 'storage':
      return {
        what: activity.path.replace(/^\/api\/v1\//, ''),
        details: [
          String(activity.status),
          took(activity.tookMs),
          inOut(bytes(activity.requestBytes), bytes(activity.responseBytes)),
        ],
        isWrong: activity.status >= 400,
        refused: activity.refused,
      };
    case 'rest':
      return {
        what: `${activity.method} ${activity.path.replace(/^\/wiki/, '')}`,
        details: [
          String(activity.status),
          took(activity.tookMs),
          inOut(bytes(activity.requestBytes), bytes(activity.responseBytes)),
          words.asWhom[activity.as],
          activity.points === undefined ? '' : words.points(activity.points),
        ],
        isWrong: activity.status >= 400,
        refused: activity.refused,
      };
    case 'realtime':
      return {
        what: `${activity.operation} ${activity.channel}`,
        details: [String(activity.status), took(activity.tookMs), bytes(activity.payloadBytes)],
        isWrong: activity.status >= 400,
        refused: activity.refused,
      };
    case 'push':
      return {
        what: `${activity.queue} (${activity.events})`,
        details: [String(activity.status), took(activity.tookMs), bytes(activity.requestBytes)],
        isWrong: activity.status >= 400,
        refused: activity.refused,
      };
    case 'event':
      return {
        what: activity.queue,
        details: [words.eventOutcomes[activity.outcome], words.times(activity.times), bytes(activity.bytes)],
        isWrong: activity.outcome !== 'done',
        refused: undefined,
      };
    case 'triggered':
      return {
        what: activity.event,
        details: [
          activity.module,
          words.eventOutcomes[activity.outcome],
          words.times(activity.times),
          activity.bytes === 0 ? '' : bytes(activity.bytes),
        ],
        isWrong: activity.outcome !== 'done',
        refused: undefined,
      };
    case 'reconcile':
      return { what: activity.module, details: [bytes(activity.bytes)], isWrong: false, refused: undefined };
    case 'unknown':
      return { what: activity.name, details: [activity.what], isWrong: true, refused: undefined };
  }
}
