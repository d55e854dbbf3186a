import { Text, User } from '@forge/react';
import { sentenceOf } from '../../plan/describe';
import type { SectionName } from '../../plan/fields';
import { useScreen } from '../screen';
import { momentWords } from './moment';
import { useOthers } from './others';
import { useTelling } from './telling';

/** A quiet line under a section's heading: what another changed in it last, and how much more since the page was opened. */
export function OthersChanged({ section }: { readonly section: SectionName }) {
  const { words } = useScreen();
  const { changes } = useOthers();
  const telling = useTelling();
  const here = changes.filter(({ edit }) => edit.section === section);
  const last = here.at(-1);
  if (last === undefined) return null;
  return (
    <Text size="small" color="color.text.subtlest">
      {`${momentWords(last.at, Date.now(), words.language)} · `}
      {sentenceOf(last, last.person, telling).map((piece, index) =>
        typeof piece === 'string' ? piece : <User key={index} accountId={piece.person} />,
      )}
      {here.length > 1 && ` · ${words('others.more', { count: here.length - 1 })}`}
    </Text>
  );
}
