import { useEffect, useRef, useState } from 'react';

/**
 * The value of a field that the app controls. The app answers a keystroke a moment later, when there may be more
 * of them: what was typed stays, and only a value that was not typed here replaces it.
 */
export function useTypedValue<Value>(
  given: Value | undefined,
): [shown: Value | undefined, typed: (value: Value) => void] {
  const [shown, setShown] = useState(given);
  const unanswered = useRef<Value[]>([]);
  useEffect(() => {
    const answered = given === undefined ? -1 : unanswered.current.indexOf(given);
    if (answered >= 0) unanswered.current.splice(0, answered + 1);
    else {
      unanswered.current = [];
      setShown(given);
    }
  }, [given]);
  const typed = (value: Value): void => {
    if (given === undefined) return;
    unanswered.current.push(value);
    setShown(value);
  };
  return [shown, typed];
}
