import ForgeReconciler, { Text } from '@forge/react';

function Broken(): null {
  throw new Error('The plan is on fire');
}

ForgeReconciler.render(
  <>
    <Text>Never drawn</Text>
    <Broken />
  </>,
);
