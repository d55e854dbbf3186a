/** What was chosen and typed while this page is open, above the panel that shows it: closing the panel loses nothing. */
import { useCallback, useMemo, useState } from 'react';
import type { Sections } from '../../plan/plan';
import { beginning, type Preparation, type Step } from '../../plan/update/preparation';
import type { RowId } from '../../plan/values';
import { after, Pending } from './pending';
import type { Posted } from './post-comment';

export interface Kept {
  readonly chosen: Preparation;
  readonly pending: Pending;
  /** Another number for each beginning: fields that are not controlled are drawn anew with it. */
  readonly round: number;
  /** Null while nobody opened another channel than the first; of null when all were closed. */
  readonly opened: { readonly channel: RowId | null } | null;
  readonly open: (channel: RowId | null) => void;
  /** What was last copied, and last posted, of a channel at a stage, by `stageKey`. */
  readonly copies: ReadonlyMap<string, Sent>;
  readonly wasCopied: (of: string, sent: Sent) => void;
  readonly comments: ReadonlyMap<string, SentComment>;
  readonly wasPosted: (of: string, sent: SentComment) => void;
  /** The plan as it was when the preparation began: what others changed since is said. */
  readonly seen: Sections;
  readonly see: (sections: Sections) => void;
  readonly startOver: () => void;
}

export interface Sent {
  readonly whole: string;
  readonly at: number;
}

export interface SentComment extends Sent {
  readonly state: 'sending' | Posted;
}

export function usePreparation(sections: Sections): Kept {
  const [chosen, setChosen] = useState<Preparation>(() => beginning(Date.now()));
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<Kept['opened']>(null);
  const [copies, setCopies] = useState<Kept['copies']>(new Map());
  const [comments, setComments] = useState<Kept['comments']>(new Map());
  const [seen, see] = useState(sections);
  const [pending] = useState(
    () => new Pending((steps: readonly Step[]) => setChosen((before) => after(before, steps))),
  );
  const open = useCallback((channel: RowId | null) => setOpened({ channel }), []);
  const wasCopied = useCallback<Kept['wasCopied']>(
    (of, sent) => setCopies((before) => new Map([...before, [of, sent]])),
    [],
  );
  const wasPosted = useCallback<Kept['wasPosted']>(
    (of, sent) => setComments((before) => new Map([...before, [of, sent]])),
    [],
  );
  const startOver = useCallback(() => {
    pending.forget();
    setChosen(beginning(Date.now()));
    setRound((before) => before + 1);
    setCopies(new Map());
    setComments(new Map());
    setOpened(null);
    see(sections);
  }, [pending, sections]);
  return useMemo(
    () => ({
      ...{ chosen, pending, round, opened, open, seen, see, startOver },
      ...{ copies, wasCopied, comments, wasPosted },
    }),
    [chosen, pending, round, opened, open, seen, startOver, copies, wasCopied, comments, wasPosted],
  );
}
