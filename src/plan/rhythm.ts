import { formatDuration } from './duration';
import type { Cells } from './fields';
import type { Duration } from './values';
import type { Words } from './words';

/** What differs from the severity's rhythm: "Monitoring: 1 h · after 2 h: 1 h". Blank when nothing does. */
export function rhythmExceptions(severity: Cells<'severity'>, words: Words): string {
  const stages = [
    ['investigating', severity.everyInvestigating],
    ['identified', severity.everyIdentified],
    ['monitoring', severity.everyMonitoring],
  ] as const;
  const parts = stages.flatMap(([stage, every]) =>
    every === undefined
      ? []
      : [words('duration.stage', { stage: words(`stage.${stage}`), time: formatDuration(every, words) })],
  );
  const { slowerAfter, slowerEvery } = severity;
  const spoken = (duration: Duration | undefined): string =>
    duration === undefined ? words('field.notSet') : formatDuration(duration, words);
  if (slowerAfter !== undefined || slowerEvery !== undefined)
    parts.push(words('duration.after', { time: spoken(slowerAfter), every: spoken(slowerEvery) }));
  return parts.join(' · ');
}
