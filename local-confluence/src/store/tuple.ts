/**
 * Keys as bytes whose order is the order of the tuples: element by element null, false, true, numbers, then
 * strings by code point. Every element ends by itself, so the keys that begin with a tuple are exactly the keys
 * whose bytes begin with its bytes.
 *
 * lmdb brings an encoding of the same order, `ordered-binary`. It is not used, because it reads a tuple of one
 * element back as a bare value and breaks on control characters within strings of 64 characters and more; keys
 * of the app's indexes hold whatever a person typed.
 */
import type { Key } from './store';

const NULL = 1;
const FALSE = 2;
const TRUE = 3;
const NUMBER = 4;
const STRING = 5;
/** Higher than the first byte of any element. */
const BEYOND = 6;

/** Ends a string; a zero within one is followed by `ESCAPED`, which no element begins with. */
const END = 0;
const ESCAPED = 0xff;

const NUMBER_BYTES = 8;

function numberBytes(value: number): Buffer {
  if (!Number.isFinite(value)) throw new TypeError(`A key cannot hold the number ${value}.`);
  const bytes = Buffer.alloc(1 + NUMBER_BYTES, NUMBER);
  // Adding zero makes one zero of the two.
  bytes.writeDoubleBE(value + 0, 1);
  flipNumber(bytes, 1, value < 0);
  return bytes;
}

/** A double's bytes sort as the number does once the sign is turned over, and all of it where it is negative. */
function flipNumber(bytes: Buffer, start: number, negative: boolean): void {
  if (!negative) {
    bytes.writeUInt8(bytes.readUInt8(start) ^ 0x80, start);
    return;
  }
  for (let at = start; at < start + NUMBER_BYTES; at += 1) bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
}

/** A lone surrogate, which UTF-8 cannot say, counts as U+FFFD. */
function stringBytes(value: string): Buffer {
  const escaped = value.includes('\0')
    ? Buffer.concat(
        value
          .split('\0')
          .flatMap((part, index) =>
            index === 0 ? [Buffer.from(part)] : [Buffer.of(END, ESCAPED), Buffer.from(part)],
          ),
      )
    : Buffer.from(value);
  return Buffer.concat([Buffer.of(STRING), escaped, Buffer.of(END)]);
}

function elementBytes(element: Key[number]): Buffer {
  if (element === null) return Buffer.of(NULL);
  if (typeof element === 'boolean') return Buffer.of(element ? TRUE : FALSE);
  return typeof element === 'number' ? numberBytes(element) : stringBytes(element);
}

export const encodeTuple = (key: Key): Buffer => Buffer.concat(key.map(elementBytes));

/** Behind every key that begins with the tuple of these bytes, before every other key that follows them. */
export const endOfPrefix = (prefix: Buffer): Buffer => Buffer.concat([prefix, Buffer.of(BEYOND)]);

export function decodeTuple(bytes: Buffer): Key {
  const key: (string | number | boolean | null)[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at];
    at += 1;
    switch (tag) {
      case NULL:
        key.push(null);
        break;
      case FALSE:
      case TRUE:
        key.push(tag === TRUE);
        break;
      case NUMBER: {
        const number = Buffer.from(bytes.subarray(at, at + NUMBER_BYTES));
        flipNumber(number, 0, (number.readUInt8(0) & 0x80) === 0);
        key.push(number.readDoubleBE(0));
        at += NUMBER_BYTES;
        break;
      }
      case STRING: {
        const parts: string[] = [];
        for (;;) {
          const end = bytes.indexOf(END, at);
          if (end === -1) throw new RangeError('A key ends within a string.');
          parts.push(bytes.toString('utf8', at, end));
          at = end + 1;
          if (bytes[at] !== ESCAPED) break;
          at += 1;
        }
        key.push(parts.join('\0'));
        break;
      }
      default:
        throw new RangeError(`A key holds the unknown tag ${tag}.`);
    }
  }
  return key;
}
