/**
 * The app's one frame, to choose a file in it. UI Kit's own `FilePicker` is in early access, made for the object store,
 * and takes files of any kind and size: https://developer.atlassian.com/platform/forge/ui-kit/components/file-picker/
 */
import { Frame } from '@forge/react';
import { useEffect, useMemo } from 'react';
import * as v from 'valibot';
import { MAX_FILE_BYTES } from '../../plan/file/file-size';
import { listening } from '../data/listening';
import { useFrameSaid } from '../keeping/use-frame-said';
import { useScreen } from '../screen';
import { isSame } from '../update/copy-said';
import { CHOOSE, CHOSEN, chosenSaid, type ChooseSaid, type ChosenSaid } from './chosen-said';

interface Props {
  readonly macro: string | null;
  /** Stays the same function. */
  readonly take: (file: ChosenSaid) => void;
}

export function ChooseFile({ macro, take }: Props) {
  const { words } = useScreen();
  const { language } = words;
  const label = words('import.file.choose');
  const said = useMemo(
    (): ChooseSaid => ({ macro, label, limitBytes: MAX_FILE_BYTES, language }),
    [macro, label, language],
  );
  useFrameSaid(CHOOSE, said);
  useEffect(
    () =>
      // A host without events has no frame either: there the text is pasted.
      listening(CHOSEN, (payload) => {
        const heard = v.safeParse(chosenSaid, payload);
        if (heard.success && isSame(heard.output.macro, macro)) take(heard.output);
      }),
    [macro, take],
  );
  return <Frame resource="copy" />;
}
