import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import { useCallback, useState } from 'react';
import { rowWords } from '../../plan/describe';
import { fieldLabel } from '../../plan/field-words';
import { fieldOf, type Owner, type SectionName } from '../../plan/fields';
import { refusalSentence } from '../../plan/refusal-words';
import type { AnyRow } from '../../plan/section';
import { valueWords, type Telling } from '../../plan/value-words';
import type { Value } from '../../plan/values';
import { cellKey } from '../cells/cell-at';
import type { Draft } from '../cells/drafts';
import { useCells } from '../cells/open-cell';
import { readDraft, seeConflicts } from '../cells/save-draft';
import { readTyped, type Typed } from '../cells/typed';
import { useScreen } from '../screen';
import { KeptText } from './kept-text';
import { useOthers, whoWrote } from './others';
import { theirsLabel, useTelling } from './telling';

/** What was typed in forms that were left, where no cell shows it: after Done, and when somebody removed the row. */
export function LeftDrafts({ section }: { readonly section: SectionName }) {
  const { plan, editedSection } = useScreen();
  const { drafts } = useCells();
  const [, setEnded] = useState(0);
  const redraw = useCallback(() => setEnded((before) => before + 1), []);
  const rows: readonly AnyRow[] = plan.sections[section].rows;
  return drafts
    .unsaved()
    .filter(({ at }) => at.section === section)
    .map((draft) => {
      const row = rows.find(({ id }) => id === draft.at.row) ?? null;
      const isGone = draft.at.row !== null && row === null;
      if (editedSection === section && !isGone) return null;
      return <LeftDraft key={cellKey(draft.at)} draft={draft} row={row} isGone={isGone} redraw={redraw} />;
    });
}

interface LeftDraftProps {
  readonly draft: Draft;
  readonly row: AnyRow | null;
  readonly isGone: boolean;
  readonly redraw: () => void;
}

function LeftDraft({ draft, row, isGone, redraw }: LeftDraftProps) {
  const { plan, editing } = useScreen();
  const { changes: others } = useOthers();
  const { drafts, make } = useCells();
  const telling = useTelling();
  const { words } = telling;
  const { section } = draft.at;
  const { owner } = draft;
  const back = isGone && draft.at.row !== null ? editing.removedRow(draft.at.row) : null;
  const values = (back?.row ?? row)?.cells ?? plan.sections[section].own;
  const read = readDraft(draft, values);
  const [wrong] = [...read.refusals].filter(([, { code }]) => code !== 'conflict').map(([, why]) => why);
  const conflicts = [...read.refusals].flatMap(([name, why]) =>
    why.code === 'conflict' ? [{ name, theirs: why.current }] : [],
  );

  const discard = useCallback(() => {
    drafts.end(draft);
    redraw();
  }, [drafts, draft, redraw]);
  // Of a conflict both values stand here: to save is to decide.
  const save = useCallback(() => {
    seeConflicts(draft, readDraft(draft, values).refusals);
    drafts.end(draft);
    const changes = [...(back === null ? [] : [back]), ...readDraft(draft, values).changes];
    if (make(section, changes) !== null) drafts.keep(draft);
    redraw();
  }, [drafts, draft, values, back, make, section, redraw]);

  const names = [...draft.typed.keys()].map((name) => fieldLabel(owner, name, words)).join(', ');
  const called = back?.row ?? row;
  const isLost = isGone && back === null;
  return (
    <SectionMessage
      appearance="warning"
      title={words('saving.left', {
        what:
          called === null
            ? names
            : words('history.target', { place: rowWords(called, { words }), field: names }),
      })}
    >
      <Stack space="space.100">
        {isGone ? <Text>{refusalSentence({ code: 'rowGone' }, words)}</Text> : null}
        {[...draft.typed].map(([name, typed]) => (
          <KeptText
            key={name}
            label={fieldLabel(owner, name, words)}
            text={typedWords(owner, name, typed, telling)}
          />
        ))}
        {conflicts.map(({ name, theirs }) => (
          <KeptText
            key={name}
            label={theirsLabel(whoWrote(others, section, draft.at.row, name), telling)}
            text={valueText(owner, name, theirs, telling)}
          />
        ))}
        {wrong === undefined ? null : <Text>{refusalSentence(wrong, words)}</Text>}
        <Inline space="space.100">
          {isLost || wrong !== undefined ? null : (
            <Button onClick={save}>
              {words(
                back !== null ? 'saving.rowBack' : conflicts.length > 0 ? 'saving.keepMine' : 'editing.save',
              )}
            </Button>
          )}
          <Button appearance="subtle" onClick={discard}>
            {words(conflicts.length > 0 ? 'saving.keepTheirs' : 'saving.discard')}
          </Button>
        </Inline>
      </Stack>
    </SectionMessage>
  );
}

function typedWords(owner: Owner, name: string, typed: Typed, telling: Telling): string {
  const field = fieldOf(owner, name);
  const read = field === undefined ? null : readTyped(field, typed);
  return read === null || !read.ok ? String(typed) : valueText(owner, name, read.value, telling);
}

function valueText(owner: Owner, name: string, value: Value | null, telling: Telling): string {
  const field = fieldOf(owner, name);
  if (field === undefined || value === null) return telling.words('field.notSet');
  return valueWords(field, value, telling);
}
