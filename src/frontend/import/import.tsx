/** *Import*: a page or a file that people have already, into this plan; for those who may edit it. */
import { Box, Button, SectionMessage, Stack, Text } from '@forge/react';
import { useCallback, useState, type ReactNode } from 'react';
import { SECTION_NAMES } from '../../plan/fields';
import type { Sections } from '../../plan/plan';
import { refusalSentence } from '../../plan/refusal-words';
import { isBlankSection } from '../../plan/section';
import { Failure } from '../mention/failure';
import type { Place } from '../data/place';
import { Boundary } from '../plan/boundary';
import { footPanel } from '../plan/foot-panel';
import { useScreen } from '../screen';
import { ChooseSource, type TypedSource } from './choose-source';
import { Preview } from './preview';
import { useImport } from './use-import';
import type { Opening } from './use-opening';

interface Props {
  readonly place: Place;
  readonly opening: Opening;
  /** What it is opened with, where that stands above it. */
  readonly children?: ReactNode;
}

type TurnerProps = Pick<Props, 'opening'>;

export function isBlank(sections: Sections): boolean {
  return SECTION_NAMES.every((name) => isBlankSection(sections[name]));
}

export function Import({ place, opening, children }: Props) {
  const { words, editing } = useScreen();
  const { lastDone } = editing;
  // The sentence stands while the next Undo is that of the import.
  const [done, setDone] = useState<string | null>(null);
  const isDone = done !== null && lastDone().undo[0]?.edit.id === done;
  const { isOpen, close } = opening;
  const finish = useCallback(() => {
    setDone(lastDone().undo[0]?.edit.id ?? null);
    close();
  }, [close, lastDone]);
  return (
    <Stack space="space.100">
      {children}
      {isDone && !isOpen && <Text>{words('import.done')}</Text>}
      {isOpen && (
        <Box xcss={footPanel}>
          <Boundary sentence={words('screen.broken')}>
            <Steps place={place} cancel={close} finish={finish} />
          </Boundary>
        </Box>
      )}
    </Stack>
  );
}

export function ImportTurner({ opening: { isOpen, turn, closings, hasFocus } }: TurnerProps) {
  const { words, plan } = useScreen();
  return (
    <Button
      key={closings}
      appearance={isBlank(plan.sections) ? 'default' : 'subtle'}
      spacing="compact"
      autoFocus={hasFocus}
      onClick={turn}
    >
      {words(isOpen ? 'import.close' : 'import.open')}
    </Button>
  );
}

/** Where a plan begins empty; the button stays where it was pressed when the plan is so no more. */
export function OfferedImport({ opening }: TurnerProps) {
  const { words, plan } = useScreen();
  const turner = (
    <Box>
      <ImportTurner opening={opening} />
    </Box>
  );
  if (!isBlank(plan.sections)) return turner;
  return (
    <SectionMessage title={words('import.blank')}>
      <Stack space="space.100">
        <Text>{words('import.blank.help')}</Text>
        {turner}
      </Stack>
    </SectionMessage>
  );
}

interface StepsProps extends Pick<Props, 'place'> {
  readonly cancel: () => void;
  readonly finish: () => void;
}

function Steps({ place, cancel, finish }: StepsProps) {
  const { words } = useScreen();
  const { importing, read, refused, back } = useImport();
  // What was typed stays while one goes forth and back.
  const [typed] = useState<TypedSource>({ from: 'page', page: null, address: '', text: '' });
  if (importing.state === 'understood')
    return <Preview understood={importing.understood} back={back} cancel={cancel} finish={finish} />;
  return (
    <Stack space="space.150">
      {importing.state === 'refused' && <Failure sentence={refusalSentence(importing.refusal, words)} />}
      <ChooseSource
        place={place}
        typed={typed}
        isReading={importing.state === 'reading'}
        read={read}
        refused={refused}
        cancel={cancel}
      />
    </Stack>
  );
}
