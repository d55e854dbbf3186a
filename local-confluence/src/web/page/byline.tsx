import type { ContentView } from '../../local-api';
import { usePersonName } from '../people/person-names';
import { useSpeech } from '../words/words';
import { PersonAvatar } from '../people/person-avatar';

export function Byline({ content }: { content: ContentView }) {
  const { words, when } = useSpeech();
  const name = usePersonName(content.version.authorId);
  return (
    <div className="byline">
      <PersonAvatar name={name} size="small" />
      <span>{words.byline(name, when(content.version.createdAt))}</span>
    </div>
  );
}
