import { RadioGroup, Stack, Text } from '@forge/react';

interface PickProps<Value extends string> {
  name: string;
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  choose: (value: Value) => void;
}

/** One of a few. UI Kit gives a group of radios no name but what stands above it. */
export function Pick<Value extends string>({ name, label, value, options, choose }: PickProps<Value>) {
  return (
    <Stack space="space.050">
      <Text weight="bold">{label}</Text>
      <RadioGroup
        name={name}
        value={value}
        options={options.map((option) => ({ ...option, name }))}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen !== undefined) choose(chosen.value);
        }}
      />
    </Stack>
  );
}
