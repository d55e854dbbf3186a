import type { Typed } from './typed';

/** What the editor of each kind of field gets. It is uncontrolled: it begins with `begin` and says what is typed. */
export interface EditorProps {
  readonly id: string;
  readonly label: string;
  readonly begin: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly onLeft: () => void;
  readonly isFirst: boolean;
  readonly isInvalid: boolean;
}
