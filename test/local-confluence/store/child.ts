/**
 * What another process does with a store: `hold` opens it and stays; `write` commits one transaction after
 * another and says each number once its transaction has returned.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../../local-confluence/src/store/lmdb-store';

const STDOUT = 1;
const say = (word: string | number): void => void writeSync(STDOUT, `${word}\n`);

const [deed, folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: child hold|write <folder>');
const store = openStore(folder);

if (deed === 'write') {
  for (let number = 1; ; number += 1) {
    store.transact((writer) => {
      writer.put(['log', number], { number, text: 'x'.repeat(10_000) });
      writer.put(['last'], number);
    });
    say(number);
  }
} else {
  say('open');
  process.stdin.resume();
}
