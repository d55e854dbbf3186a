/** What a PDF says, as whoever opens it reads it. */
import { execFileSync } from 'node:child_process';

/** In a process of its own: the reader is an ECMAScript module, which jest loads under a flag alone. */
const READ = `
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';
const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
const { text } = await extractText(pdf, { mergePages: true });
process.stdout.write(text);
`;

export function pdfWords(pdf: Buffer): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', READ], {
    cwd: __dirname,
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 16_000_000,
  });
}
