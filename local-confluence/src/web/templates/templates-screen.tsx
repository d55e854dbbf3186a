import Button, { LinkButton } from '@atlaskit/button/new';
import type { TemplateLine } from '../../local-api';
import { ask } from '../data/ask';
import { useAsked } from '../data/use-asked';
import { NotFound } from '../page/not-found';
import { useCurrentSpace } from '../shell/current-space';
import { useSay } from '../shell/flags';
import { LoadingMark } from '../shell/loading-mark';
import { paths } from '../shell/route';
import { Link } from '../shell/router';
import { useDocumentTitle } from '../shell/use-document-title';
import { useWords } from '../words/words';

/** The templates of a space, for its administrators. */
export function TemplatesScreen({ spaceKey }: { spaceKey: string }) {
  const words = useWords();
  const say = useSay();
  const { spaces, space } = useCurrentSpace();
  const [asked, askAgain] = useAsked<TemplateLine[]>(
    `/local/spaces/${encodeURIComponent(spaceKey)}/templates`,
  );
  useDocumentTitle(words.templates);
  if (spaces !== null && space?.canAdminister !== true) return <NotFound />;
  if (asked.state === 'failed') throw asked.error;
  if (space === null || asked.state === 'asking') return <LoadingMark />;
  const remove = (id: string): void => {
    ask('DELETE', `/local/templates/${id}`).then(() => void askAgain(), say.failed);
  };
  return (
    <div className="column">
      <h1>{words.templatesTitle(space.name)}</h1>
      <p className="quiet">{words.templatesHint}</p>
      <p>
        <LinkButton href={paths.template(spaceKey, null)} appearance="primary">
          {words.newTemplate}
        </LinkButton>
      </p>
      <ul className="rows">
        {asked.answer.map(({ id, name }) => (
          <li key={id} className="row">
            <Link href={paths.template(spaceKey, id)}>{name}</Link>
            <Button appearance="subtle" onClick={() => remove(id)} aria-label={`${words.delete}: ${name}`}>
              {words.delete}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
