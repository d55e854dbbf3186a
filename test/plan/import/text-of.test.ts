import fc from 'fast-check';
import * as adf from '../../../src/plan/adf/nodes';
import { textToAdf } from '../../../src/plan/adf/text';
import { blocksOf } from '../../../src/plan/import/document';
import { textOf } from '../../../src/plan/import/text-of';
import { parseText } from '../../../src/plan/markdown';
import { RUNS, text } from '../arbitraries';

const written = (source: string) => blocksOf(adf.doc(textToAdf(parseText(source))));

it('[B1] any text of a plan that was written as a page is read as one that is shown the same', () => {
  fc.assert(
    fc.property(text, (source) => {
      const page = written(source);
      expect(written(textOf(page))).toEqual(page);
    }),
    { ...RUNS, numRuns: 3000 },
  );
});
