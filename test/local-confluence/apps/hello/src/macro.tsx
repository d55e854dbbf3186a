import { makeInvoke } from '@forge/bridge';
import ForgeReconciler, { Button, Stack, Text, useConfig } from '@forge/react';
import { useState } from 'react';
import * as v from 'valibot';
import type { Calls, Greeted } from './calls';

const invoke = makeInvoke<Calls>();

/** Undefined until the host has told it, and where the macro was put in a page without its form. */
const config = v.optional(v.object({ to: v.optional(v.string(), 'all') }), {});

function Hello() {
  const { to } = v.parse(config, useConfig());
  const [greeted, setGreeted] = useState<Greeted>();
  return (
    <Stack space="space.100">
      <Text>{greeted ? `${greeted.greeting}: ${greeted.times} times` : 'Not greeted yet'}</Text>
      <Button onClick={async () => setGreeted(await invoke('greet', { name: to }))}>Greet</Button>
    </Stack>
  );
}

ForgeReconciler.render(<Hello />);
