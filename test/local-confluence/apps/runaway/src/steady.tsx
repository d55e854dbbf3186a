import { useState } from 'react';
import ForgeReconciler, { Button, Text } from '@forge/react';

function Steady() {
  const [times, setTimes] = useState(0);
  return (
    <>
      <Button onClick={() => setTimes(times + 1)}>Press</Button>
      <Text>Pressed {times} times</Text>
    </>
  );
}

ForgeReconciler.render(<Steady />);
