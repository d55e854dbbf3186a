/** What this tab says to functions instead of the truth: of a call, a browser can forge all this, and no more. */
import { useSyncExternalStore } from 'react';
import type { InvokeRequest } from '../../local-api';

export interface Forgery {
  isOn: boolean;
  /** Texts as they were typed; what is empty stays as the page says it. */
  localId: string;
  config: string;
  isEditing: 'as it is' | 'yes' | 'no';
  call: string;
  payload: string;
}

const NONE: Forgery = { isOn: false, localId: '', config: '', isEditing: 'as it is', call: '', payload: '' };

let current = NONE;
const heard = new Set<() => void>();

export function setForgery(next: Forgery): void {
  current = next;
  for (const hear of heard) hear();
}

export function useForgery(): Forgery {
  return useSyncExternalStore(
    (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
    () => current,
  );
}

/** Undefined for what is no JSON. */
export function jsonIn(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

export function forged(request: InvokeRequest): InvokeRequest {
  const { isOn, localId, config, isEditing, call, payload } = current;
  if (!isOn || (call.trim() !== '' && call.trim() !== request.functionKey)) return request;
  const forgedConfig = jsonIn(config)?.value;
  const forgedPayload = jsonIn(payload);
  return {
    ...request,
    ...(localId.trim() === '' ? {} : { localId: localId.trim() }),
    ...(isConfig(forgedConfig) ? { config: forgedConfig } : {}),
    ...(isEditing === 'as it is' ? {} : { isEditing: isEditing === 'yes' }),
    ...(forgedPayload === undefined ? {} : { payload: forgedPayload.value }),
  };
}

const isConfig = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
