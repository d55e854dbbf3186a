/** What a plan may hold. Each stays well under the platform's limit that it protects. */
export const LIMITS = {
  nameCharacters: 120,
  lineCharacters: 300,
  textCharacters: 4_000,
  bodyCharacters: 10_000,
  linkCharacters: 2_000,
  /** 10,000 hours: longer is a slip of the pen. */
  durationMinutes: 600_000,
  /** Of the words beside a duration. */
  durationCharacters: 120,
  peopleInACell: 20,
  zones: 8,
  /** In one section, all kinds together. */
  rowsInASection: 400,
  /** Forge stores 240 KiB a value ("Storage limits"); the rest is for what stands beside the document. */
  sectionBytes: 200_000,
  /** In one call: with section, notice and card they stay under the 25 operations of a transaction. */
  editsInACall: 16,
  /** Of a notice record; the same 240 KiB. */
  noticeBytes: 200_000,
  /** Entries of history in one call: 25 of the largest stay under Forge's 5 MB an answer. */
  historyPage: 25,
} as const;
