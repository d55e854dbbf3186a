import SectionMessage from '@atlaskit/section-message';
import { sentenceOf } from '../data/ask';
import { useWords } from '../words/words';

/** What stands in the place of a macro that threw, and above one that threw after it was drawn. */
export function FailedMacro({ error }: { error: unknown }) {
  const words = useWords();
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={words.macroFailed}>
        <p>
          <code>{sentenceOf(error)}</code>
        </p>
      </SectionMessage>
    </div>
  );
}
