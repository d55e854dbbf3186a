/** What no field was found for and where it stands, what stays in the page, and what does not fit: all of it in words. */
import { Label, List, ListItem, SectionMessage, Stack, Text, TextArea } from '@forge/react';
import { fieldLabel } from '../../plan/field-words';
import { isRowKind, SECTION_OF, type RowKind, type SectionName } from '../../plan/fields';
import type { LostOften, Over, Understood } from '../../plan/import/outcome';
import type { Words } from '../../plan/words';
import { shortened } from '../text/shortened';
import { useScreen } from '../screen';

/** More than that are counted: all of it crosses to the host. */
const MOST = 12;

export function NotUnderstood({ understood: { kept, lost, over } }: { readonly understood: Understood }) {
  const { words } = useScreen();
  return (
    <>
      {kept.length > 0 && (
        <Stack space="space.050">
          <Text weight="semibold">{words('import.kept', { count: kept.length })}</Text>
          <List type="unordered">
            {kept.slice(0, MOST).map(({ owner, field, text }, index) => (
              <ListItem key={index}>
                {words('import.kept.in', {
                  where: whereWords(owner, words),
                  field: fieldLabel(owner, field, words),
                  text: shortened(text),
                })}
              </ListItem>
            ))}
          </List>
          <More count={kept.length - MOST} />
        </Stack>
      )}
      {lost.length > 0 && (
        <Stack space="space.050">
          <Text weight="semibold">{words('import.lost')}</Text>
          <List type="unordered">
            {lost.slice(0, MOST).map((one, index) => (
              <ListItem key={index}>{lostWords(one, words)}</ListItem>
            ))}
          </List>
          <More count={lost.length - MOST} />
        </Stack>
      )}
      {over.length > 0 && (
        <SectionMessage
          appearance="warning"
          title={words(over.some(({ what }) => what === 'value') ? 'import.over' : 'import.over.whole')}
        >
          <Stack space="space.100">
            {over.slice(0, MOST).map((one, index) => (
              <StaysOut key={index} id={`import-over-${index}`} over={one} />
            ))}
            <More count={over.length - MOST} />
          </Stack>
        </SectionMessage>
      )}
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const { words } = useScreen();
  return count > 0 ? <Text size="small">{words('row.remove.more', { count })}</Text> : null;
}

function whereWords(owner: RowKind | SectionName, words: Words): string {
  return words(`section.${isRowKind(owner) ? SECTION_OF[owner] : owner}`);
}

function lostWords({ what, name, count }: LostOften, words: Words): string {
  const said = words(`import.lost.${what}`, { count });
  return name === '' ? said : words('import.lost.named', { what: said, name: shortened(name) });
}

/** The whole text, to be copied: it is nowhere else in the plan. */
function StaysOut({ id, over }: { readonly id: string; readonly over: Over }) {
  const { words } = useScreen();
  if (over.what === 'value')
    return (
      <Stack>
        <Label labelFor={id}>{unfitWords(over, words)}</Label>
        <TextArea id={id} name={id} defaultValue={over.text} minimumRows={3} isReadOnly />
      </Stack>
    );
  const section = words(`section.${over.section}`);
  return (
    <Text>
      {over.what === 'rows'
        ? words('import.over.rows', { section, count: over.count, limit: over.limit })
        : words('import.over.bytes', {
            section,
            size: Math.ceil(over.bytes / 1000),
            limit: over.limit / 1000,
          })}
    </Text>
  );
}

function unfitWords({ owner, field, why }: Extract<Over, { what: 'value' }>, words: Words): string {
  const said = { where: whereWords(owner, words), field: fieldLabel(owner, field, words) };
  return why.code === 'tooLong'
    ? words('import.over.long', { ...said, length: why.length, limit: why.limit })
    : words('import.over.unfit', said);
}
