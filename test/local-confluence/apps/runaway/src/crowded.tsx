import { useState } from 'react';
import ForgeReconciler, { Button, Text } from '@forge/react';

const NAMES = Array.from({ length: 10_000 }, (_, n) => `Item ${n}`);

function Crowded() {
  const [times, setTimes] = useState(0);
  return (
    <>
      <Button onClick={() => setTimes(times + 1)}>Push</Button>
      <Text>Pushed {times} times</Text>
      {NAMES.map((name) => (
        <Text key={name}>{name}</Text>
      ))}
    </>
  );
}

ForgeReconciler.render(<Crowded />);
