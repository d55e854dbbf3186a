import { useWords } from '../words/words';
import { useCurrentSpace } from './current-space';
import { LoadingMark } from './loading-mark';
import { paths } from './route';
import { Link } from './router';
import { SpaceMark } from './space-mark';
import { useDocumentTitle } from './use-document-title';

export function HomeScreen() {
  const words = useWords();
  const { spaces } = useCurrentSpace();
  useDocumentTitle(words.allSpaces);
  if (spaces === null) return <LoadingMark />;
  return (
    <div className="column">
      <h1>{words.allSpaces}</h1>
      <p className="quiet">{spaces.length === 0 ? words.noSpaces : words.allSpacesHint}</p>
      <ul className="space-cards">
        {spaces.map((space) => (
          <li key={space.id}>
            <Link className="space-card" href={paths.space(space.key)}>
              <SpaceMark spaceKey={space.key} name={space.name} large />
              <span className="space-card-name">{space.name}</span>
              <span className="quiet">{space.key}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
