import { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';

/** What every beginner has written once: an effect that sets what it hangs on. */
function Restless() {
  const [times, setTimes] = useState(0);
  useEffect(() => setTimes(times + 1), [times]);
  return <Text>Drawn {times} times</Text>;
}

ForgeReconciler.render(<Restless />);
