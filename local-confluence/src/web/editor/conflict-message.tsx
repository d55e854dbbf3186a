import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { ContentView } from '../../local-api';
import { usePersonName } from '../people/person-names';
import { paths } from '../shell/route';
import { useWords } from '../words/words';

interface ConflictMessageProps {
  current: ContentView;
  publishMine: () => void;
  takeTheirs: () => void;
}

/** Somebody published meanwhile: both texts are there, and the person chooses. */
export function ConflictMessage({ current, publishMine, takeTheirs }: ConflictMessageProps) {
  const words = useWords();
  const name = usePersonName(current.version.authorId);
  const readTheirs = (): void => {
    window.open(paths.content(current.space.key, current.id, current.kind), '_blank', 'noreferrer');
  };
  return (
    <SectionMessage
      appearance="warning"
      title={words.conflictTitle}
      actions={[
        <SectionMessageAction key="read" onClick={readTheirs}>
          {words.readTheirs}
        </SectionMessageAction>,
        <SectionMessageAction key="mine" onClick={publishMine}>
          {words.publishMine}
        </SectionMessageAction>,
        <SectionMessageAction key="theirs" onClick={takeTheirs}>
          {words.takeTheirs}
        </SectionMessageAction>,
      ]}
    >
      {words.conflict(name, current.version.number)}
    </SectionMessage>
  );
}
