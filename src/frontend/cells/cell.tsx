import { Box, Button, Pressable, Text, xcss } from '@forge/react';
import { useCallback, useMemo, type ReactNode } from 'react';
import { rowWords } from '../../plan/describe';
import { fieldLabel } from '../../plan/field-words';
import { fieldOf, type Owner, type SectionName } from '../../plan/fields';
import type { AnyRow } from '../../plan/section';
import type { Value } from '../../plan/values';
import type { WordKey, Words } from '../../plan/words';
import { useScreen, type OwnEdit } from '../screen';
import { isSameCell, ownerOf, shortField, type CellAt } from './cell-at';
import { CellForm } from './cell-form';
import { InPressableProvider } from './in-pressable';
import { useCells } from './open-cell';
import { ShortField } from './short-field';
import { Unseen } from './unseen';

export interface CellProps {
  readonly section: SectionName;
  /** Null for the section's own texts. */
  readonly row: AnyRow | null;
  /** The fields that stand in this cell; the first one names it, so no two cells of a row begin with the same. */
  readonly fields: readonly string[];
  /** As wide as the plan: its form opens in its place. Otherwise `CellUnderRow` shows it. A section's own texts always are. */
  readonly isWide?: boolean;
  /** As everyone reads it. */
  readonly children?: ReactNode;
}

/** Every cell of a plan: read as it is, pressed to edit while its section is edited. */
export function Cell(props: CellProps) {
  const { editedSection, mayEdit } = useScreen();
  if (!mayEdit || editedSection !== props.section) return <>{props.children}</>;
  return <EditableCell {...props} />;
}

function EditableCell({ section, row, fields, isWide = row === null, children }: CellProps) {
  const { open } = useCells();
  const rowId = row?.id ?? null;
  const names = fields.join(' ');
  const at = useMemo(
    (): CellAt => ({ section, row: rowId, fields: names.split(' '), isWide }),
    [section, rowId, names, isWide],
  );
  const isOpen = isSameCell(open, at);
  const field = shortField(at, ownerOf(section, row));
  if (isOpen && field !== null) return <ShortField at={at} row={row} field={field} />;
  if (isOpen && isWide) return <CellForm at={at} row={row} />;
  return (
    <PressableCell at={at} row={row} isOpen={isOpen}>
      {children}
    </PressableCell>
  );
}

const quiet = xcss({
  width: '100%',
  textAlign: 'start',
  padding: 'space.050',
  backgroundColor: 'elevation.surface',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  borderRadius: 'radius.small',
  ':hover': { backgroundColor: 'elevation.surface.hovered' },
});
const opened = xcss({ ...quiet, borderColor: 'color.border.focused' });

interface PressableCellProps {
  readonly at: CellAt;
  readonly row: AnyRow | null;
  /** Its form is open elsewhere, under the row. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

function PressableCell({ at, row, isOpen, children }: PressableCellProps) {
  const { plan, editing, words } = useScreen();
  const { openCell, drafts, next, turn } = useCells();
  const press = useCallback(() => openCell(at), [openCell, at]);
  const owner = ownerOf(at.section, row);
  const values: Readonly<Record<string, Value>> = row === null ? plan.sections[at.section].own : row.cells;
  const isBlank = at.fields.every((name) => values[name] === undefined);
  const labels = at.fields.map((name) => fieldLabel(owner, name, words)).join(', ');
  const unsaved = !isOpen && drafts.has(at) ? 'editing.cell.unsaved' : unsavedKey(at, editing.own);
  const isNext = next?.what === 'cell' && isSameCell(next.at, at);
  const pressable = (
    <Pressable xcss={isOpen ? opened : quiet} onClick={press}>
      <Unseen>
        {row === null
          ? words('editing.cell.own', { fields: labels })
          : words('editing.cell', { fields: labels, row: rowWords(row, { words }) })}
      </Unseen>
      {isBlank && (row !== null || !children) ? (
        <Text size="small" color="color.text.subtlest">
          {blankWords(at, owner, labels, words)}
        </Text>
      ) : (
        <InPressableProvider value={true}>{children}</InPressableProvider>
      )}
      {unsaved === null ? null : (
        <Text size="small" color="color.text.warning">
          {words(unsaved)}
        </Text>
      )}
    </Pressable>
  );
  if (!isNext) return pressable;
  return (
    <Box>
      {pressable}
      {/* A Pressable takes no focus when it is mounted; a Button does. */}
      <Button key={turn} appearance="subtle" spacing="compact" autoFocus onClick={press}>
        {words('editing.again', { fields: labels })}
      </Button>
    </Box>
  );
}

/** Beside what was typed, when it is not saved; what can be done about it stands under the section. An answer that comes at once is not waited for here. */
function unsavedKey({ section, row, fields }: CellAt, own: readonly OwnEdit[]): WordKey | null {
  const edit = own.find(
    ({ change, state, ...of }) =>
      state.state !== 'saving' &&
      of.section === section &&
      'field' in change &&
      change.row === row &&
      fields.includes(change.field),
  );
  if (edit === undefined) return null;
  return edit.state.state === 'refused' ? 'saving.cell.refused' : 'saving.cell.waiting';
}

/** What a blank cell asks for. Where nothing beside it names the field, it names it itself. */
function blankWords(
  { row, fields: [first = ''] }: CellAt,
  owner: Owner,
  label: string,
  words: Words,
): string {
  const field = fieldOf(owner, first);
  if (field?.kind === 'people') return words('editing.people.blank');
  const isNamedBeside = row !== null && owner !== 'template';
  return isNamedBeside ? words('field.notSet') : words('editing.cell.blank', { field: label });
}
