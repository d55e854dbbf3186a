/** What is done with the plan as a whole, at its end: a copy of it goes out, and what people have elsewhere comes in. */
import { Inline, Stack } from '@forge/react';
import type { Place } from '../data/place';
import { Import, ImportTurner } from '../import/import';
import type { Opening } from '../import/use-opening';
import { Keep, KeepTurner } from '../keeping/keep';

interface Props {
  readonly place: Place;
  readonly open: string | null;
  readonly turnKeeping: (isOpen: boolean) => void;
  readonly importing: Opening;
  readonly mayImport: boolean;
}

export function Foot({ place, open, turnKeeping, importing, mayImport }: Props) {
  const isKeeping = open === 'keep';
  return (
    <Stack space="space.100">
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        <KeepTurner isOpen={isKeeping} turn={turnKeeping} />
        {mayImport && <ImportTurner opening={importing} />}
      </Inline>
      {isKeeping && <Keep macro={place.macro} />}
      {mayImport && <Import place={place} opening={importing} />}
    </Stack>
  );
}
