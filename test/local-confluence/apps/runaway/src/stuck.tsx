import ForgeReconciler, { Button } from '@forge/react';

/** Ends never; that there is something to count, no compiler may see. */
function spin(): never {
  for (let turns = 0; ; turns += 1) if (turns < 0) throw new Error('Counting up came to less than nothing');
}

ForgeReconciler.render(<Button onClick={spin}>Think</Button>);
spin();
