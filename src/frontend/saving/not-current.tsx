import { Button, Inline, Text } from '@forge/react';
import { refusalSentence } from '../../plan/refusal-words';
import { useScreen } from '../screen';
import { momentWords } from './moment';
import { useOthers } from './others';
import { passes } from './pause';

/** Above a plan that could not be read anew: an old word must not pass for the newest one. */
export function NotCurrent() {
  const { words } = useScreen();
  const { behind, look } = useOthers();
  if (behind === null) return null;
  const { since, why } = behind;
  const when = momentWords(since, Date.now(), words.language);
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text size="small" color="color.text.warning">
        {passes(why)
          ? words('others.notCurrent', { when })
          : words('others.notCurrent.why', { when, why: refusalSentence(why, words) })}
      </Text>
      <Button spacing="compact" onClick={look}>
        {words('saving.retry')}
      </Button>
    </Inline>
  );
}
