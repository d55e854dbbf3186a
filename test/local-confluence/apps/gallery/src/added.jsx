// Not typed, for the types want of a `Label` what the documentation of such a form leaves out.
import ForgeReconciler, { Label, Select, Text, Textfield, useConfig } from '@forge/react';

function Added() {
  const config = useConfig();
  return <Text>{config === undefined ? 'Nothing is kept' : `Kept: ${JSON.stringify(config)}`}</Text>;
}

const PETS = [
  { label: 'Cat', value: 'cat' },
  { label: 'Dog', value: 'dog' },
];

function Config() {
  return (
    <>
      <Label>City</Label>
      <Textfield name="city" defaultValue="Lyon" />
      <Label>Pet</Label>
      <Select name="pet" options={PETS} />
    </>
  );
}

ForgeReconciler.render(<Added />);
ForgeReconciler.addConfig(<Config />);
