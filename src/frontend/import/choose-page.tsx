/** A page by its title. */
import { Text } from '@forge/react';
import type { Home } from '../../resolvers/contract';
import { Chooser } from '../chooser/chooser';
import { useScreen } from '../screen';
import type { FoundPage } from './find-pages';
import { usePages } from './use-pages';

interface Props {
  readonly here: Home | null;
  readonly spaceKey: string | null;
  readonly page: FoundPage | null;
  readonly isMissing: boolean;
  readonly choose: (page: FoundPage) => void;
  readonly autoFocus: boolean;
}

export function ChoosePage({ here, spaceKey, page, isMissing, choose, autoFocus }: Props) {
  const { words } = useScreen();
  const { pages, isLoading, nothing, refusal, type, retry } = usePages(spaceKey);
  const others = pages.filter(({ contentId }) => contentId !== here?.contentId);
  const isListed = page === null || others.some(({ contentId }) => contentId === page.contentId);
  const listed = isListed ? others : [page, ...others];
  return (
    <Chooser
      id="import-page"
      label={words('import.page')}
      help={words('import.page.help')}
      placeholder={words(isLoading ? 'import.page.looking' : 'import.page.choose')}
      options={listed.map(({ contentId, title, spaceName }) => ({
        value: contentId,
        label: `${title} (${spaceName})`,
      }))}
      chosen={page?.contentId ?? null}
      choose={(id) => {
        const found = listed.find(({ contentId }) => contentId === id);
        if (found !== undefined) choose(found);
      }}
      type={type}
      isLoading={isLoading}
      autoFocus={autoFocus}
      missing={isMissing ? words('import.page.missing') : null}
      refusal={refusal}
      unlisted={words('import.page.unlisted')}
      retry={retry}
      words={words}
    >
      {nothing !== null && <Text>{words('import.page.none', { typed: nothing })}</Text>}
    </Chooser>
  );
}
