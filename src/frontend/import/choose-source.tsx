/** Where a plan comes from: a page by its address, or the app's own file by its text. */
import {
  Button,
  HelperMessage,
  Inline,
  Label,
  LoadingButton,
  RadioGroup,
  Stack,
  Text,
  TextArea,
  Textfield,
} from '@forge/react';
import { useCallback, useState } from 'react';
import { useScreen } from '../screen';
import type { Source } from './use-import';

/** A keystroke changes it and nothing on the screen. */
export interface TypedSource {
  from: Source['from'];
  address: string;
  text: string;
}

interface Props {
  readonly typed: TypedSource;
  readonly isReading: boolean;
  readonly read: (source: Source) => void;
  readonly cancel: () => void;
}

const FROM = ['page', 'file'] as const satisfies readonly Source['from'][];

export function ChooseSource({ typed, isReading, read, cancel }: Props) {
  const { words } = useScreen();
  const [from, setFrom] = useState(typed.from);
  const choose = useCallback(
    ({ target }: Said) => {
      const chosen = FROM.find((one) => one === target?.value);
      if (chosen === undefined) return;
      typed.from = chosen;
      setFrom(chosen);
    },
    [typed],
  );
  const type = useCallback(
    ({ target }: Said) => {
      typed[from === 'page' ? 'address' : 'text'] = typeof target?.value === 'string' ? target.value : '';
    },
    [typed, from],
  );
  const press = useCallback(
    () => read(from === 'page' ? { from, address: typed.address } : { from, text: typed.text }),
    [read, from, typed],
  );
  return (
    <Stack space="space.150">
      <Stack>
        <Text weight="semibold">{words('import.from')}</Text>
        <RadioGroup
          name="import-from"
          value={from}
          options={FROM.map((value) => ({
            name: 'import-from',
            value,
            label: words(`import.from.${value}`),
          }))}
          onChange={choose}
        />
      </Stack>
      {from === 'page' ? (
        <Stack>
          <Label labelFor="import-address">{words('import.address')}</Label>
          <Textfield
            id="import-address"
            name="import-address"
            defaultValue={typed.address}
            onChange={type}
            autoFocus
          />
          <HelperMessage>{words('import.address.help')}</HelperMessage>
        </Stack>
      ) : (
        <Stack>
          <Label labelFor="import-text">{words('import.text')}</Label>
          <TextArea
            id="import-text"
            name="import-text"
            defaultValue={typed.text}
            onChange={type}
            minimumRows={6}
            autoFocus
          />
          <HelperMessage>{words('import.text.help')}</HelperMessage>
        </Stack>
      )}
      <Inline space="space.100" shouldWrap>
        <LoadingButton appearance="primary" isLoading={isReading} onClick={press}>
          {words('import.read')}
        </LoadingButton>
        <Button appearance="subtle" onClick={cancel}>
          {words('editing.cancel')}
        </Button>
      </Inline>
    </Stack>
  );
}

interface Said {
  readonly target?: { readonly value?: unknown };
}
