import { firstLetter } from '../people/first-letter';

const HUES = ['blue', 'teal', 'purple', 'magenta', 'orange', 'lime'] as const;

/** A space's first letter on a colour of its own, the same each time. */
export function SpaceMark({
  spaceKey,
  name,
  large = false,
}: {
  spaceKey: string;
  name: string;
  large?: boolean;
}) {
  const sum = Array.from(spaceKey).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const hue = HUES[sum % HUES.length] ?? 'blue';
  return (
    <span className={`space-mark space-mark-${hue}${large ? ' space-mark-large' : ''}`} aria-hidden="true">
      {firstLetter(name)}
    </span>
  );
}
