import { events } from '@forge/bridge';
import ForgeReconciler, { Button, Frame, Stack, Text } from '@forge/react';
import { useEffect, useState } from 'react';

function Framed() {
  const [said, setSaid] = useState('nothing');
  useEffect(() => {
    const heard = [
      events.on('frame ready', () => setSaid('the frame is there')),
      events.on('copied', (words) => setSaid(`copied ${String(words)}`)),
    ];
    return () => {
      for (const each of heard) void each.then(({ unsubscribe }) => unsubscribe());
    };
  }, []);
  return (
    <Stack space="space.100">
      <Text>Said: {said}</Text>
      <Button onClick={() => events.emit('text', 'We are on it')}>Send</Button>
      <Frame resource="copy" />
    </Stack>
  );
}

ForgeReconciler.render(<Framed />);
