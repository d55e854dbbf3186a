/** A press that would lose words, and the question before it does. */
import { Button, Inline, Text } from '@forge/react';
import { useCallback, useState } from 'react';

interface Props {
  readonly begin: string;
  readonly asks: string;
  readonly yes: string;
  readonly no: string;
  readonly act: () => void;
  /** Whether anything would be lost: asked at the press, because a keystroke draws nothing anew. */
  readonly isNeeded?: () => boolean;
}

export function Question({ begin, asks, yes, no, act, isNeeded = always }: Props) {
  const [isAsking, setAsking] = useState(false);
  const press = useCallback(() => (isNeeded() ? setAsking(true) : act()), [isNeeded, act]);
  const decide = useCallback(() => {
    setAsking(false);
    act();
  }, [act]);
  if (!isAsking)
    return (
      <Inline>
        <Button appearance="subtle" onClick={press}>
          {begin}
        </Button>
      </Inline>
    );
  return (
    <Inline space="space.100" rowSpace="space.100" alignBlock="center" shouldWrap>
      <Text>{asks}</Text>
      <Button appearance="danger" onClick={decide}>
        {yes}
      </Button>
      <Button onClick={() => setAsking(false)} autoFocus>
        {no}
      </Button>
    </Inline>
  );
}

const always = (): boolean => true;
