/** What is done with the plan as a whole, at its end: a copy of it goes out, and what people have elsewhere comes in. */
import { Inline, Stack } from '@forge/react';
import type { Place } from '../data/place';
import { Import, ImportTurner } from '../import/import';
import { Keep, KeepTurner } from '../keeping/keep';

interface Props {
  readonly place: Place;
  readonly open: string | null;
  readonly turnKeeping: (isOpen: boolean) => void;
  readonly turnImporting: (isOpen: boolean) => void;
  readonly mayImport: boolean;
}

export function Foot({ place, open, turnKeeping, turnImporting, mayImport }: Props) {
  const isKeeping = open === 'keep';
  const isImporting = open === 'import';
  return (
    <Stack space="space.100">
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        <KeepTurner isOpen={isKeeping} turn={turnKeeping} />
        {mayImport && <ImportTurner isOpen={isImporting} turn={turnImporting} />}
      </Inline>
      {isKeeping && <Keep macro={place.macro} />}
      {mayImport && <Import place={place} isOpen={isImporting} turn={turnImporting} />}
    </Stack>
  );
}
