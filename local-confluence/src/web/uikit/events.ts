/** An event as it crosses to the app: `SerialisableEvent` of UI Kit. */
import type { SyntheticEvent } from 'react';
import type { Handler } from './ui-kit';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement | HTMLAnchorElement;

export function serialisable(event: SyntheticEvent<Field>) {
  const { target } = event;
  return {
    bubbles: event.bubbles,
    cancelable: event.cancelable,
    defaultPrevented: event.defaultPrevented,
    eventPhase: event.eventPhase,
    isTrusted: event.isTrusted,
    target: target instanceof HTMLElement ? serialisableTarget(target) : {},
    timeStamp: event.timeStamp,
    type: event.type,
  };
}

function serialisableTarget(target: HTMLElement) {
  const common = { id: target.id, tagName: target.tagName };
  if (target instanceof HTMLTextAreaElement) {
    const { value, name, type, selectionStart, selectionEnd } = target;
    return { ...common, value, name, type, selectionStart, selectionEnd };
  }
  if (target instanceof HTMLInputElement) {
    const { value, checked, name, type, selectionStart, selectionEnd } = target;
    return { ...common, value, checked, name, type, selectionStart, selectionEnd };
  }
  if (target instanceof HTMLButtonElement) {
    const { value, name, type } = target;
    return { ...common, value, name, type };
  }
  return common;
}

/** Hands a handler of the app the event as it crosses; no handler, no call. */
export function told(handler: Handler | undefined): (event: SyntheticEvent<Field>) => void {
  return (event) => {
    void handler?.(serialisable(event));
  };
}
