import { useCallback, useMemo, useRef, useState } from 'react';
import type { Field } from '../../plan/fields';
import { hasPlaceholders, hintsOf, saysSame, whileTyped, type Hints } from '../../plan/typed-hints';
import { knownPlaceholders, type KnownPlaceholders } from '../../plan/update/known-placeholders';
import { useScreen } from '../screen';
import type { Draft } from './drafts';
import type { Typed } from './typed';

interface Hinted {
  readonly hints: Hints;
  readonly placeholders: KnownPlaceholders;
  readonly see: (typed: Typed) => void;
  /** The field was left: a name that was typed in it is whole. */
  readonly left: () => void;
}

const NONE: KnownPlaceholders = { known: new Set(), offered: [] };

/** What is said beside a field while somebody types in it. A keystroke commits nothing but when that changes. */
export function useHints({ at }: Draft, field: Field, begin: Typed): Hinted {
  const { sections } = useScreen().plan;
  const placeholders = useMemo(
    () => (hasPlaceholders(field) ? knownPlaceholders(sections, at.row) : NONE),
    [field, sections, at.row],
  );
  const [hints, show] = useState(() => hintsOf(field, begin, placeholders.known));
  const now = useRef({ typed: begin, shown: hints, placeholders: hints.placeholders });
  const say = useCallback((next: Hints) => {
    if (saysSame(next, now.current.shown)) return;
    now.current.shown = next;
    show(next);
  }, []);
  const see = useCallback(
    (typed: Typed) => {
      const next = hintsOf(field, typed, placeholders.known);
      const before = now.current.placeholders;
      now.current.typed = typed;
      now.current.placeholders = next.placeholders;
      say(whileTyped(next, now.current.shown, before));
    },
    [field, placeholders, say],
  );
  const left = useCallback(() => {
    say(hintsOf(field, now.current.typed, placeholders.known));
  }, [field, placeholders, say]);
  return { hints, placeholders, see, left };
}
