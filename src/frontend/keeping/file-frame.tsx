import { events } from '@forge/bridge';
import { Frame } from '@forge/react';
import { useEffect } from 'react';
import * as v from 'valibot';
import type { Downloaded } from '../../resolvers/contract';
import { useScreen } from '../screen';
import { isSame, READY, readySaid } from '../update/copy-said';
import { FILE, type FileSaid } from './file-said';

interface Props {
  readonly macro: string | null;
  readonly file: Downloaded;
}

/** The app's one frame, with a file to save in it. */
export function FileFrame({ macro, file }: Props) {
  const { words } = useScreen();
  const { language } = words;
  const [label, saved] = [words('keeping.save', { name: file.name }), words('keeping.saved')];
  useEffect(() => {
    const said: FileSaid = { macro, file, label, saved, language };
    const say = (): void => void events.emit(FILE, said).catch(ignored);
    const subscription = events.on(READY, (payload: unknown) => {
      const heard = v.safeParse(readySaid, payload);
      if (heard.success && isSame(heard.output.macro, macro)) say();
    });
    // The frame may have asked before anybody listened.
    subscription.then(say, ignored);
    return () => void subscription.then(({ unsubscribe }) => unsubscribe()).catch(ignored);
  }, [macro, file, label, saved, language]);
  return <Frame resource="copy" />;
}

/** A host without events has no frame either. */
const ignored = (): undefined => undefined;
