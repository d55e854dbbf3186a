import { HelperMessage, Stack } from '@forge/react';
import type { MacroConfig } from '../../plan/identity';
import { LANGUAGES, type Language } from '../../plan/plan';
import type { Words } from '../../plan/words';
import { Pick } from './pick';

type Start = MacroConfig['start'];
interface Own {
  readonly language: Language;
  readonly start: Start;
}

/** What a new plan begins as. */
export function OwnPlan({
  own,
  choose,
  isNew,
  words,
}: {
  own: Own;
  choose: (own: Own) => void;
  isNew: boolean;
  words: Words;
}) {
  return (
    <Stack space="space.200">
      <Pick
        name="language"
        label={words('config.language')}
        value={own.language}
        options={LANGUAGES.map((value) => ({ value, label: words(`language.${value}`) }))}
        choose={(language) => choose({ ...own, language })}
      />
      <Stack>
        <Pick
          name="start"
          label={words('config.start')}
          value={own.start}
          options={STARTS.map((value) => ({ value, label: words(`config.start.${value}`) }))}
          choose={(start) => choose({ ...own, start })}
        />
        {!isNew && <HelperMessage>{words('config.startsOnce')}</HelperMessage>}
      </Stack>
    </Stack>
  );
}

const STARTS: readonly Start[] = ['filled', 'empty'];
