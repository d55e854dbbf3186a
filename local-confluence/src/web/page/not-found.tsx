import { LinkButton } from '@atlaskit/button/new';
import { useWords } from '../words/words';
import { paths } from '../shell/route';
import { useDocumentTitle } from '../shell/use-document-title';

/** One sentence for "is not there" and "not for you": which of the two it is would tell already too much. */
export function NotFound() {
  const words = useWords();
  useDocumentTitle(words.notFoundTitle);
  return (
    <div className="not-found">
      <svg width="96" height="96" viewBox="0 0 96 96" aria-hidden="true">
        <rect className="not-found-sheet" x="22" y="12" width="52" height="66" rx="8" />
        <path className="not-found-lines" d="M34 30h28M34 42h28M34 54h14" />
        <circle className="not-found-glass" cx="62" cy="64" r="15" />
        <path className="not-found-handle" d="M73 75l11 11" />
      </svg>
      <h1>{words.notFoundTitle}</h1>
      <p>{words.notFoundHint}</p>
      <LinkButton href={paths.home} appearance="primary">
        {words.goHome}
      </LinkButton>
    </div>
  );
}
