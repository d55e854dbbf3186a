import type { Block } from './document';
import type { Part } from './names';

/** What stands between one heading of a section and the next. */
export interface Chunk {
  readonly part: Part;
  /** Of the heading; what is smaller stands in the section. */
  readonly level: number;
  /** Under another heading of its size, which names no section: its text goes here for want of a better place. */
  readonly isForeign: boolean;
  readonly blocks: readonly Block[];
}
