/** A section as it comes in: which column became which field, its rows, and its texts. */
import { Stack, Text } from '@forge/react';
import { useMemo } from 'react';
import { fieldLabel } from '../../plan/field-words';
import { fieldOf, ROW_KINDS, SECTION_OF, type SectionName } from '../../plan/fields';
import type { TableRead, Understood } from '../../plan/import/outcome';
import { REST } from '../../plan/pasted/columns';
import type { AnySection } from '../../plan/section';
import { valueWords, type Telling } from '../../plan/value-words';
import type { Words } from '../../plan/words';
import { shortened } from '../text/shortened';
import { PastedTable } from '../rows/pasted-table';
import { useTelling } from '../saving/telling';
import { useScreen } from '../screen';

/** "Roles and responsibilities: 6 roles, a text". */
export function sectionWords(name: SectionName, { own, rows }: AnySection, words: Words): string {
  const kinds = ROW_KINDS.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [words(`import.rows.${kind}`, { count })];
  });
  const fields = Object.keys(own).map((field) =>
    field === 'text' ? words('import.aText') : fieldLabel(name, field, words),
  );
  return words('import.section', {
    section: words(`section.${name}`),
    what: [...kinds, ...fields].join(', '),
  });
}

export function SectionPreview({
  name,
  understood,
}: {
  readonly name: SectionName;
  readonly understood: Understood;
}) {
  const { words } = useScreen();
  const telling = useTellingOf(understood);
  const section: AnySection = understood.sections[name];
  const tables = understood.tables.filter(({ kind }) => SECTION_OF[kind] === name);
  return (
    <Stack space="space.100">
      {Object.entries(section.own).map(([field, value]) => {
        const of = fieldOf(name, field);
        return of === undefined ? null : (
          <Text key={field} size="small">
            {words('import.section', {
              section: fieldLabel(name, field, words),
              what: shortened(valueWords(of, value, telling)),
            })}
          </Text>
        );
      })}
      {tables.map((table, index) => (
        <Text key={`table-${index}`} size="small" color="color.text.subtle">
          {columnsWords(table, words)}
        </Text>
      ))}
      {ROW_KINDS.map((kind) => {
        const rows = section.rows.filter((row) => row.kind === kind).map(({ cells }) => cells);
        return rows.length === 0 ? null : (
          <PastedTable
            key={kind}
            kind={kind}
            rows={rows}
            telling={telling}
            label={words(`import.rows.${kind}`, { count: rows.length })}
          />
        );
      })}
    </Stack>
  );
}

/** Names of rows stand in what comes in, and of sections that do not come in, in the plan. */
function useTellingOf({ sections, names }: Understood): Telling {
  const telling = useTelling();
  return useMemo(() => {
    const { incidents, roles, channels } = sections;
    const here = telling.sections;
    return {
      ...telling,
      nameOf: (person) => telling.nameOf(person) ?? names[person] ?? null,
      sections: {
        ...here,
        incidents: incidents.rows.length > 0 ? incidents : here.incidents,
        roles: roles.rows.length > 0 ? roles : here.roles,
        channels: channels.rows.length > 0 ? channels : here.channels,
      },
    };
  }, [telling, sections, names]);
}

/** "Contact" → How to reach. A column without a title is its rows' to show. */
function columnsWords({ kind, columns }: TableRead, words: Words): string {
  return columns
    .flatMap(({ title, field }) => {
      if (title === '') return [];
      return field === null
        ? words('import.column.kept', { title, field: fieldLabel(kind, REST[kind], words) })
        : words('import.column', { title, field: fieldLabel(kind, field, words) });
    })
    .join(' · ');
}
