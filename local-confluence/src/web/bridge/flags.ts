/** `showFlag` of `@forge/bridge`. */
import * as v from 'valibot';
import type { Command } from './command';

const kind = v.picklist(['info', 'success', 'warning', 'error']);
const id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((given) => `app:${given}`),
);
const flag = v.object({
  id,
  title: v.optional(v.string(), ''),
  description: v.exactOptional(v.string()),
  type: kind,
  appearance: v.exactOptional(kind),
  actions: v.optional(
    v.array(
      v.object({
        text: v.string(),
        onClick: v.custom<() => unknown>((value) => typeof value === 'function'),
      }),
    ),
    [],
  ),
  isAutoDismiss: v.optional(v.boolean(), false),
});

export const showFlag: Command = (sent, { say }) => {
  const { type, appearance, actions, ...rest } = v.parse(flag, sent);
  say.flag({
    ...rest,
    kind: appearance ?? type,
    isBold: appearance !== undefined,
    actions: actions.map(({ text, onClick }) => ({ content: text, onClick: () => void onClick() })),
  });
};

export const closeFlag: Command = (sent, { say }) => {
  say.withdraw(v.parse(v.object({ id }), sent).id);
};
