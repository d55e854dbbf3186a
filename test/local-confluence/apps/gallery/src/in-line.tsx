/** A macro that stands in a sentence, with a form of its own beside it. */
import ForgeReconciler, { Label, Lozenge, Text, Textfield, useConfig } from '@forge/react';
import * as v from 'valibot';

/** Undefined until the host has told it, and until the form is filled in. */
const config = v.optional(v.object({ name: v.optional(v.string(), 'nobody') }), {});

function Name() {
  const { name } = v.parse(config, useConfig());
  return (
    <Text>
      <Lozenge>{name}</Lozenge>
    </Text>
  );
}

function NameForm() {
  return (
    <>
      <Label labelFor="name">Name</Label>
      <Textfield id="name" name="name" />
    </>
  );
}

ForgeReconciler.render(<Name />);
ForgeReconciler.addConfig(<NameForm />);
