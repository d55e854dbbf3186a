import { MAX_FILE_BYTES, tooLarge } from '../../../src/plan/file/file-size';

/** Between its quotation marks. */
const ROOM = MAX_FILE_BYTES - 2;

describe('[L2] the size of a file', () => {
  it('is what crosses: bytes, and what JSON puts before a quotation mark', () => {
    expect(tooLarge('x'.repeat(ROOM))).toBeNull();
    expect(tooLarge('x'.repeat(ROOM + 1))).toEqual({
      code: 'fileTooLarge',
      bytes: MAX_FILE_BYTES + 1,
      limitBytes: MAX_FILE_BYTES,
    });
    expect(tooLarge('é'.repeat(ROOM / 2 + 1))?.bytes).toBe(MAX_FILE_BYTES + 2);
    expect(tooLarge('"'.repeat(ROOM / 2 + 1))?.bytes).toBe(MAX_FILE_BYTES + 2);
  });
});
