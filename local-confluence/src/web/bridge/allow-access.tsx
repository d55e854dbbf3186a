import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { ask } from '../data/ask';
import { useSay } from '../shell/flags';
import { useWords } from '../words/words';

/** What the host shows when an app was refused because this person has not yet let it act for them. */
export function AllowAccess({ onAllowed }: { onAllowed: () => void }) {
  const { developer: words } = useWords();
  const say = useSay();
  const allow = async (): Promise<void> => {
    try {
      await ask('POST', '/local/developer/consent', {});
      onAllowed();
    } catch (error) {
      say.failed(error);
    }
  };
  return (
    <div role="alert" className="allow-access">
      <SectionMessage appearance="information" title={words.allowTitle}>
        <p>{words.allowHint}</p>
        <Button appearance="primary" onClick={() => void allow()}>
          {words.allow}
        </Button>
      </SectionMessage>
    </div>
  );
}
