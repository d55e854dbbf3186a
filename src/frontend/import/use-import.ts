import { makeInvoke } from '@forge/bridge';
import { useCallback, useRef, useState } from 'react';
import { tooLarge } from '../../plan/file/file-size';
import type { Understood } from '../../plan/import/outcome';
import { refuse, type Refusal } from '../../plan/refusal';
import type { Calls, Home } from '../../resolvers/contract';

const invoke = makeInvoke<Calls>();

export type Source =
  | { readonly from: 'page'; readonly page: Home }
  | { readonly from: 'address'; readonly address: string }
  | { readonly from: 'file'; readonly text: string };

export type Importing =
  | { readonly state: 'asking' }
  | { readonly state: 'reading' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'understood'; readonly understood: Understood };

/** Asks what a page or a file holds; one at a time, and of two the later. */
export function useImport(): {
  readonly importing: Importing;
  readonly read: (source: Source) => void;
  /** What cannot be read. */
  readonly refused: (refusal: Refusal) => void;
  readonly back: () => void;
} {
  const [importing, setImporting] = useState<Importing>({ state: 'asking' });
  const last = useRef(0);
  const read = useCallback((source: Source) => {
    const asked = ++last.current;
    setImporting({ state: 'reading' });
    void understoodFrom(source).then((found) => {
      if (asked === last.current) setImporting(found);
    });
  }, []);
  const refused = useCallback((refusal: Refusal) => {
    last.current += 1;
    setImporting({ state: 'refused', refusal });
  }, []);
  const back = useCallback(() => {
    last.current += 1;
    setImporting({ state: 'asking' });
  }, []);
  return { importing, read, refused, back };
}

async function understoodFrom(source: Source): Promise<Importing> {
  const unfit = source.from === 'file' ? tooLarge(source.text) : null;
  if (unfit !== null) return { state: 'refused', refusal: unfit };
  const answer = await invoke('plan/import', source).catch(() => refuse<Refusal>(UNREACHED));
  return answer.ok
    ? { state: 'understood', understood: answer.value }
    : { state: 'refused', refusal: answer.refusal };
}

const UNREACHED: Refusal = { code: 'unavailable', of: 'confluence' };
