import { makeInvoke } from '@forge/bridge';
import { useCallback, useState } from 'react';
import { refuse, type Refusal } from '../../plan/refusal';
import type { Head } from '../../plan/plan';
import type { Calls, Downloaded } from '../../resolvers/contract';
import { linkTo } from './link-to';

const invoke = makeInvoke<Calls>();

export type Kept =
  | { readonly state: 'nothing' }
  | { readonly state: 'making'; readonly what: What }
  | { readonly state: 'file'; readonly file: Downloaded }
  | { readonly state: 'page'; readonly url: string }
  | { readonly state: 'link'; readonly link: string }
  | { readonly state: 'refused'; readonly refusal: Refusal };
export type What = 'html' | 'json' | 'page' | 'link';

/** Asks for what is to be kept; one thing at a time. */
export function useKeeping(head: Head): { readonly kept: Kept; readonly make: (what: What) => void } {
  const [kept, setKept] = useState<Kept>({ state: 'nothing' });
  const make = useCallback(
    (what: What) => {
      setKept({ state: 'making', what });
      void asked(what, head).then(setKept);
    },
    [head],
  );
  return { kept, make };
}

function asked(what: What, head: Head): Promise<Kept> {
  if (what === 'link') return linked(head);
  return what === 'page' ? writtenPage() : downloaded(what);
}

async function linked(head: Head): Promise<Kept> {
  const link = await linkTo(head);
  return link === null ? { state: 'refused', refusal: UNREACHED } : { state: 'link', link };
}

async function downloaded(as: 'html' | 'json'): Promise<Kept> {
  const answer = await invoke('plan/download', { as }).catch(() => refuse<Refusal>(UNREACHED));
  return answer.ok ? { state: 'file', file: answer.value } : { state: 'refused', refusal: answer.refusal };
}

async function writtenPage(): Promise<Kept> {
  const answer = await invoke('plan/write-page', {}).catch(() => refuse<Refusal>({ code: 'pageUnknown' }));
  return answer.ok ? { state: 'page', url: answer.value.url } : { state: 'refused', refusal: answer.refusal };
}

const UNREACHED: Refusal = { code: 'unavailable', of: 'confluence' };
