import { User } from '@forge/react';
import { sentenceOf } from '../../plan/describe';
import type { Entry } from '../../plan/history';
import type { Telling } from '../../plan/value-words';

/** "Ana made Tom the Incident commander", people as everywhere in the plan; for the inside of a text. */
export function Sentence({ entry, telling }: { readonly entry: Entry; readonly telling: Telling }) {
  return (
    <>
      {sentenceOf(entry, entry.person, telling).map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <User key={`${index} ${piece.person}`} accountId={piece.person} />
        ),
      )}
    </>
  );
}
