import { Box, Inline, Label, Select, Stack, UserPicker, xcss } from '@forge/react';
import { useCallback, useState } from 'react';
import { SECTION_NAMES } from '../../plan/fields';
import type { HistoryOf } from '../../plan/history';
import { chosenOf } from '../cells/choice';
import { pickedOf } from '../cells/people-field';
import { useScreen } from '../screen';

interface Props {
  readonly choose: (of: HistoryOf) => void;
}

const field = xcss({ width: '45%', minWidth: '230px' });
export const EVERYTHING: HistoryOf = { kind: 'plan' };
const SHOW = 'history-show';

/** Everything, or what was done in one section, or by one person. */
export function HistoryFilter({ choose }: Props) {
  const { words } = useScreen();
  const [ofPerson, setOfPerson] = useState(false);
  const options = [
    { value: 'plan', label: words('history.show.all') },
    ...SECTION_NAMES.map((section) => ({ value: section, label: words(`section.${section}`) })),
    { value: 'person', label: words('history.show.person') },
  ];
  const show = useCallback(
    (said: unknown) => {
      const [chosen] = chosenOf(said);
      setOfPerson(chosen === 'person');
      const section = SECTION_NAMES.find((name) => name === chosen);
      if (section !== undefined) choose({ kind: 'section', section });
      else if (chosen !== 'person') choose(EVERYTHING);
    },
    [choose],
  );
  const pick = useCallback(
    (said: unknown) => {
      const [person] = pickedOf(said);
      choose(person === undefined ? EVERYTHING : { kind: 'person', person: person.id });
    },
    [choose],
  );
  return (
    <Inline space="space.200" rowSpace="space.100" shouldWrap>
      <Box xcss={field}>
        <Stack>
          <Label labelFor={SHOW}>{words('history.show')}</Label>
          <Select
            inputId={SHOW}
            name={SHOW}
            options={options}
            defaultValue={options[0]}
            onChange={show}
            isSearchable={false}
          />
        </Stack>
      </Box>
      {ofPerson && (
        <Box xcss={field}>
          <UserPicker
            name="history-person"
            label={words('history.person')}
            onChange={pick}
            placeholder={words('editing.people.pick')}
          />
        </Box>
      )}
    </Inline>
  );
}
