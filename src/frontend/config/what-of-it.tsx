import { Label, Select, Stack } from '@forge/react';
import * as v from 'valibot';
import { SHOWN_ALONE, type ShownAlone } from '../../plan/alone';
import type { Words } from '../../plan/words';

interface Props {
  section: ShownAlone | null;
  choose: (section: ShownAlone | null) => void;
  words: Words;
}

/** All of the plan, or one section: the roles in a team's home page, the channels where support works. */
export function WhatOfIt({ section, choose, words }: Props) {
  const options = [
    { value: ALL, label: words('config.section.all') },
    ...SHOWN_ALONE.map((value) => ({ value, label: words(`section.${value}`) })),
  ];
  return (
    <Stack space="space.100">
      <Label labelFor="section">{words('config.section')}</Label>
      <Select
        inputId="section"
        name="section"
        options={options}
        value={options.find(({ value }) => value === (section ?? ALL)) ?? null}
        onChange={(chosen: unknown) => {
          const parsed = v.safeParse(option, chosen);
          choose(parsed.success ? parsed.output.value : null);
        }}
      />
    </Stack>
  );
}

/** An option's value is a text. */
const ALL = 'all';
const option = v.object({ value: v.picklist(SHOWN_ALONE) });
