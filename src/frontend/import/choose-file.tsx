/**
 * The app's one frame, to choose a file in it. UI Kit's own `FilePicker` is in early access, made for the object store,
 * and takes files of any kind and size: https://developer.atlassian.com/platform/forge/ui-kit/components/file-picker/
 */
import { events } from '@forge/bridge';
import { Frame } from '@forge/react';
import { useEffect, useMemo } from 'react';
import * as v from 'valibot';
import { MAX_FILE_BYTES } from '../../plan/file/file-size';
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
  useEffect(() => {
    const subscription = events.on(CHOSEN, (payload: unknown) => {
      const heard = v.safeParse(chosenSaid, payload);
      if (heard.success && isSame(heard.output.macro, macro)) take(heard.output);
    });
    // A host without events has no frame either: there the text is pasted.
    subscription.catch(ignored);
    return () => void subscription.then(({ unsubscribe }) => unsubscribe()).catch(ignored);
  }, [macro, take]);
  return <Frame resource="copy" />;
}

const ignored = (): undefined => undefined;
