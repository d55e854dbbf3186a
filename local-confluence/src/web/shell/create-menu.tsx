import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import PageIcon from '@atlaskit/icon/core/page';
import LiveIcon from '@atlaskit/icon/core/edit';
import TemplateIcon from '@atlaskit/icon/core/pages';
import BlogIcon from '@atlaskit/icon/core/quotation-mark';
import type { SpaceView } from '../../local-api';
import { useWords } from '../words/words';
import { createContent, type Creation } from './create-content';
import { useCurrentSpace } from './current-space';
import { useSay } from './flags';
import { Menu, type MenuChoice, type TriggerProps } from './menu';
import { holds } from './page-tree';
import { CreateFromTemplate } from '../templates/create-from-template';
import { useState } from 'react';

/** The space that *Create* writes in: the current one, else the first that lets me. */
function useSpaceToCreateIn(): SpaceView | null {
  const { space, spaces } = useCurrentSpace();
  if (space !== null) return space.canCreate ? space : null;
  return spaces?.find((candidate) => candidate.canCreate) ?? null;
}

export function CreateMenu() {
  const words = useWords();
  const say = useSay();
  const current = useCurrentSpace();
  const space = useSpaceToCreateIn();
  const [isChoosing, setIsChoosing] = useState(false);
  const isPage = current.tree?.pages.some((node) => holds(node, current.contentId)) === true;
  const parentId = isPage ? current.contentId : (space?.homepageId ?? null);
  const create = (creation: Creation): void => {
    if (space === null) return;
    createContent(space, parentId, creation).then(current.treeChanged, say.failed);
  };
  const choices: MenuChoice[] = [
    {
      label: words.aPage,
      hint: words.aPageHint,
      before: <PageIcon label="" />,
      onChoose: () => create({ kind: 'page', subtype: null, title: '' }),
    },
    {
      label: words.aTemplatePage,
      hint: words.aTemplatePageHint,
      before: <TemplateIcon label="" />,
      onChoose: () => setIsChoosing(true),
    },
    {
      label: words.aLiveDoc,
      hint: words.aLiveDocHint,
      before: <LiveIcon label="" />,
      onChoose: () => create({ kind: 'page', subtype: 'live', title: words.untitledLiveDoc(thisSecond()) }),
    },
    {
      label: words.aBlogPost,
      hint: words.aBlogPostHint,
      before: <BlogIcon label="" />,
      onChoose: () => create({ kind: 'blogpost', subtype: null, title: '' }),
    },
  ];
  return (
    <>
      <Menu
        label={words.create}
        heading={space === null ? words.cannotCreate : words.createHere(space.name)}
        Trigger={CreateButton}
        choices={space === null ? choices.map((choice) => ({ ...choice, isDisabled: true })) : choices}
      />
      {isChoosing && space !== null ? (
        <CreateFromTemplate space={space} parentId={parentId} close={() => setIsChoosing(false)} />
      ) : null}
    </>
  );
}

function CreateButton({ trigger }: { trigger: TriggerProps }) {
  const words = useWords();
  return (
    <Button {...trigger} appearance="primary" iconBefore={AddIcon} aria-label={words.create}>
      <span className="only-wide">{words.create}</span>
    </Button>
  );
}

/** Makes titles differ: a space has each only once. */
function thisSecond(): string {
  return new Date().toISOString().slice(0, 19).replace('T', ' ');
}
