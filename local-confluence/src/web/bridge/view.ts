/** `view` of `@forge/bridge`. `false` is the bridge's way to say that a view cannot do that. */
import * as v from 'valibot';
import type { Theming } from '../frame/wire';
import type { Command } from './command';

export const getContext: Command = (_sent, { context }) => context();

export const submit: Command = (payload, caller) => {
  const send = caller.submit();
  send?.(payload);
  return send !== undefined;
};

/** Confluence also asks `onClose` when a person dismisses the dialog; here only the app's own closing does. */
export const close: Command = async (_payload, caller) => {
  const leave = caller.close();
  if (leave === undefined) return false;
  for (const callback of caller.beforeClose) await callback();
  leave();
  return true;
};

const callback = v.custom<() => unknown>((value) => typeof value === 'function');

export const onClose: Command = (sent, caller) => {
  if (caller.close() === undefined) return false;
  caller.beforeClose.push(v.parse(callback, sent));
  return true;
};

/** A macro stands in its page: there is nothing to open, and nothing around it to fetch again. */
export const notHere: Command = () => false;

export const emitReadyEvent: Command = (_sent, caller) => {
  caller.ready();
};

/** The frame's end (`frame/theming.ts`) puts them on. */
export const enableTheming: Command = (_sent, { context }): Theming => ({
  colorMode: context().theme.colorMode,
  themes: document.documentElement.dataset['theme'] ?? '',
  css: [...document.querySelectorAll('style[data-theme]')].map((style) => style.textContent).join('\n'),
});

export const getFrameId: Command = (_sent, { context }) => context().localId ?? context().moduleKey;

export const changeWindowTitle: Command = (sent) => {
  document.title = v.parse(v.string(), sent);
};
