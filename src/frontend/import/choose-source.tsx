/** Where a plan comes from: a page by its title or its address, or the app's own file, chosen or pasted. */
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
import { useCallback, useRef, useState } from 'react';
import { fileTooLarge } from '../../plan/file/file-size';
import type { Refusal } from '../../plan/refusal';
import type { Place } from '../data/place';
import { useScreen } from '../screen';
import { ChooseFile } from './choose-file';
import { ChoosePage } from './choose-page';
import type { ChosenSaid } from './chosen-said';
import type { FoundPage } from './find-pages';
import type { Source } from './use-import';

/** A keystroke changes it and nothing on the screen. */
export interface TypedSource {
  from: Source['from'];
  page: FoundPage | null;
  address: string;
  text: string;
}

interface Props {
  readonly place: Place;
  readonly typed: TypedSource;
  readonly isReading: boolean;
  readonly read: (source: Source) => void;
  readonly refused: (refusal: Refusal) => void;
  readonly cancel: () => void;
}

const FROM = ['page', 'address', 'file'] as const satisfies readonly Source['from'][];

export function ChooseSource({ place, typed, isReading, read, refused, cancel }: Props) {
  const { words } = useScreen();
  const [from, setFrom] = useState(typed.from);
  /** The focus begins in the field; whoever goes through the ways with the arrow keys stays among them. */
  const [isFresh, setFresh] = useState(true);
  const [page, setPage] = useState(typed.page);
  const [isMissing, setMissing] = useState(false);
  const choose = useCallback(
    ({ target }: Said) => {
      const chosen = FROM.find((one) => one === target?.value);
      if (chosen === undefined) return;
      typed.from = chosen;
      setFresh(false);
      setFrom(chosen);
    },
    [typed],
  );
  const choosePage = useCallback(
    (chosen: FoundPage) => {
      typed.page = chosen;
      setMissing(false);
      setPage(chosen);
    },
    [typed],
  );
  const typeAddress = useCallback(({ target }: Said) => void (typed.address = textIn(target)), [typed]);
  const typeText = useCallback(({ target }: Said) => void (typed.text = textIn(target)), [typed]);
  /** A button that loads lets go of the focus: what was refused gives it back, unless a file was chosen elsewhere. */
  const wasPressed = useRef(false);
  const take = useCallback(
    ({ text, bytes }: ChosenSaid) => {
      wasPressed.current = false;
      if (text === null) refused(fileTooLarge(bytes));
      else read({ from: 'file', text });
    },
    [read, refused],
  );
  const press = useCallback(() => {
    wasPressed.current = true;
    if (from === 'address') read({ from, address: typed.address });
    else if (from === 'file') read({ from, text: typed.text });
    else if (page === null) setMissing(true);
    else read({ from, page: { contentId: page.contentId, contentType: page.contentType } });
  }, [read, from, page, typed]);
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
      {from === 'page' && (
        <ChoosePage
          here={place.here}
          spaceKey={place.spaceKey}
          page={page}
          isMissing={isMissing}
          choose={choosePage}
          autoFocus={isFresh}
        />
      )}
      {from === 'address' && (
        <Stack>
          <Label labelFor="import-address">{words('import.address')}</Label>
          <Textfield
            id="import-address"
            name="import-address"
            defaultValue={typed.address}
            onChange={typeAddress}
            autoFocus={isFresh}
          />
          <HelperMessage>{words('import.address.help')}</HelperMessage>
        </Stack>
      )}
      {from === 'file' && (
        <Stack space="space.150">
          <Stack space="space.050">
            <Text weight="semibold">{words('import.file')}</Text>
            <ChooseFile macro={place.macro} take={take} />
            <HelperMessage>{words('import.file.help')}</HelperMessage>
          </Stack>
          <Stack>
            <Label labelFor="import-text">{words('import.text')}</Label>
            <TextArea
              id="import-text"
              name="import-text"
              defaultValue={typed.text}
              onChange={typeText}
              minimumRows={6}
              autoFocus={isFresh}
            />
            <HelperMessage>{words('import.text.help')}</HelperMessage>
          </Stack>
        </Stack>
      )}
      <Inline space="space.100" shouldWrap>
        <LoadingButton
          key={String(isReading)}
          appearance="primary"
          isLoading={isReading}
          autoFocus={!isReading && wasPressed.current}
          onClick={press}
        >
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

const textIn = (target: Said['target']): string => (typeof target?.value === 'string' ? target.value : '');
