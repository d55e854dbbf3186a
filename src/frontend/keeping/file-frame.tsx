import { Frame } from '@forge/react';
import { useMemo } from 'react';
import type { Downloaded } from '../../resolvers/contract';
import { useScreen } from '../screen';
import { FILE, type FileSaid } from './file-said';
import { useFrameSaid } from './use-frame-said';

interface Props {
  readonly macro: string | null;
  readonly file: Downloaded;
}

/** The app's one frame, with a file to save in it. */
export function FileFrame({ macro, file }: Props) {
  const { words } = useScreen();
  const { language } = words;
  const [label, saved] = [words('keeping.save', { name: file.name }), words('keeping.saved')];
  const said = useMemo(
    (): FileSaid => ({ macro, file, label, saved, language }),
    [macro, file, label, saved, language],
  );
  useFrameSaid(FILE, said);
  return <Frame resource="copy" />;
}
