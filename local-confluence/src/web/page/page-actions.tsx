import { IconButton } from '@atlaskit/button/new';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useState } from 'react';
import type { ContentView } from '../../local-api';
import { Menu, type MenuChoice, type TriggerProps } from '../shell/menu';
import { paths } from '../shell/route';
import { useWords } from '../words/words';
import { ArchiveDialog } from './archive-dialog';
import { CopyDialog } from './copy-dialog';
import { MoveDialog } from './move-dialog';
import { RestrictionsDialog } from './restrictions-dialog';
import { TrashDialog } from './trash-dialog';

type Dialog = 'copy' | 'move' | 'restrictions' | 'archive' | 'trash';

/** The ⋯ menu of a page, and the dialogs behind it. */
export function PageActions({ content, changed }: { content: ContentView; changed: () => void }) {
  const words = useWords();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { id, can, kind, space, status } = content;
  const isCurrent = status === 'current';
  const choices: (MenuChoice & { isShown: boolean })[] = [
    { label: words.copyPage, onChoose: () => setDialog('copy'), isShown: can.copy && kind === 'page' },
    { label: words.move, onChoose: () => setDialog('move'), isShown: can.update && kind === 'page' },
    { label: words.restrictions, onChoose: () => setDialog('restrictions'), isShown: can.restrict },
    { label: words.versionHistory, href: paths.history(space.key, id), isShown: true },
    { label: words.exportPdf, href: `/local/content/${id}/export/html`, opensTab: true, isShown: true },
    { label: words.exportWord, href: `/local/content/${id}/export/word`, opensTab: true, isShown: true },
    {
      label: words.archive,
      onChoose: () => setDialog('archive'),
      isShown: isCurrent && can.delete && kind === 'page',
    },
    { label: words.moveToTrash, onChoose: () => setDialog('trash'), isShown: isCurrent && can.delete },
  ];
  const close = (): void => setDialog(null);
  return (
    <>
      <Menu
        label={words.moreActions}
        Trigger={MoreButton}
        choices={choices.filter((choice) => choice.isShown)}
      />
      {dialog === 'copy' ? <CopyDialog content={content} close={close} /> : null}
      {dialog === 'move' ? <MoveDialog content={content} changed={changed} close={close} /> : null}
      {dialog === 'restrictions' ? (
        <RestrictionsDialog content={content} changed={changed} close={close} />
      ) : null}
      {dialog === 'archive' ? <ArchiveDialog content={content} changed={changed} close={close} /> : null}
      {dialog === 'trash' ? <TrashDialog content={content} close={close} /> : null}
    </>
  );
}

function MoreButton({ trigger }: { trigger: TriggerProps }) {
  const words = useWords();
  return <IconButton {...trigger} icon={MoreIcon} label={words.moreActions} />;
}
