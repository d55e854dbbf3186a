import { makeInvoke } from '@forge/bridge';
import { useCallback, useState } from 'react';
import { refuse, type Refusal } from '../../plan/refusal';
import type { Calls, Downloaded } from '../../resolvers/contract';

const invoke = makeInvoke<Calls>();

export type Kept =
  | { readonly state: 'nothing' }
  | { readonly state: 'making'; readonly what: What }
  | { readonly state: 'file'; readonly file: Downloaded }
  | { readonly state: 'page'; readonly url: string }
  | { readonly state: 'refused'; readonly refusal: Refusal };
export type What = 'html' | 'json' | 'page';

/** Asks for what is to be kept; one thing at a time. */
export function useKeeping(): { readonly kept: Kept; readonly make: (what: What) => void } {
  const [kept, setKept] = useState<Kept>({ state: 'nothing' });
  const make = useCallback((what: What) => {
    setKept({ state: 'making', what });
    const asked = what === 'page' ? writtenPage() : downloaded(what);
    void asked.then(setKept);
  }, []);
  return { kept, make };
}

async function downloaded(as: 'html' | 'json'): Promise<Kept> {
  const answer = await invoke('plan/download', { as }).catch(() => refuse<Refusal>(UNREACHED));
  return answer.ok ? { state: 'file', file: answer.value } : { state: 'refused', refusal: answer.refusal };
}

async function writtenPage(): Promise<Kept> {
  const answer = await invoke('plan/write-page', {}).catch(() => refuse<Refusal>(UNREACHED));
  return answer.ok ? { state: 'page', url: answer.value.url } : { state: 'refused', refusal: answer.refusal };
}

const UNREACHED: Refusal = { code: 'unavailable', of: 'confluence' };
