/** What the macro tells its frame (static/copy) when there is a file to keep: UI Kit cannot download. */
import type { Downloaded } from '../../resolvers/contract';

/** Of the macro: a file. */
export const FILE = 'incident-plan.copy.file';

export interface FileSaid {
  readonly macro: string | null;
  readonly file: Downloaded;
  /** What the button says, and what is said when it was pressed; the frame has no words of its own. */
  readonly label: string;
  readonly saved: string;
  readonly language: string;
}
