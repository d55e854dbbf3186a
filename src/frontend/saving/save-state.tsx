import { Text } from '@forge/react';
import type { SectionName } from '../../plan/fields';
import { useScreen } from '../screen';
import { LeftDrafts } from './left-drafts';
import { NearLimits } from './near-limits';
import { RefusedEdit } from './refused-edit';
import { TakeBack } from './take-back';
import { WaitingEdits } from './waiting-edits';

/** What became of one's own edits of a section. What was not saved is said after Done too; nothing is said to who made none. */
export function SaveState({ section }: { readonly section: SectionName }) {
  const { editing, editedSection, mayEdit, words } = useScreen();
  if (!mayEdit) return null;

  const own = editing.own.filter((edit) => edit.section === section);
  const refused = own.filter(({ state }) => state.state === 'refused');
  const waiting = own.filter(({ state }) => state.state === 'waiting');
  const last = editing.lastDone();
  const isSaving = own.some(({ state }) => state.state === 'saving');
  const isEdited = editedSection === section;
  const hasSaved = isEdited && [...last.undo, ...last.redo].some(({ edit }) => edit.section === section);
  const said =
    waiting.length === 0 && (isSaving || hasSaved) ? (
      <Text size="small" color="color.text.subtlest">
        {words(isSaving ? 'saving.saving' : 'saving.saved')}
      </Text>
    ) : null;
  return (
    <>
      {isEdited ? <NearLimits section={section} /> : null}
      <WaitingEdits edits={waiting} />
      {isEdited ? <TakeBack said={said} /> : said}
      {refused.map((edit) => (
        <RefusedEdit key={edit.id} edit={edit} />
      ))}
      <LeftDrafts section={section} />
    </>
  );
}
