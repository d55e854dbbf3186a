/** One of those that are listed: the pages, or the pages with a plan, that a person may see. */
import { ErrorMessage, HelperMessage, Label, Select, Stack } from '@forge/react';
import type { ReactNode } from 'react';
import * as v from 'valibot';
import type { Refusal } from '../../plan/refusal';
import type { Words } from '../../plan/words';
import { ListFailure } from './list-failure';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly placeholder: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | null;
  readonly choose: (value: string) => void;
  /** What is being typed, where more is looked for by it; the field itself shows those that hold it. */
  readonly type?: (typed: string) => void;
  readonly isLoading: boolean;
  readonly autoFocus?: boolean;
  /** What is said when one was needed and none is chosen. */
  readonly missing: string | null;
  /** Why they could not be listed, and what is said of it. */
  readonly refusal: Refusal | null;
  readonly unlisted: string;
  readonly retry: () => void;
  /** What stands between the field and what helps with it. */
  readonly children?: ReactNode;
  readonly words: Words;
}

export function Chooser(props: Props) {
  const { id, label, help, placeholder, options, chosen, choose, type, isLoading, autoFocus, missing } =
    props;
  const { refusal, unlisted, retry, children, words } = props;
  return (
    <Stack space="space.100">
      <Label labelFor={id}>{label}</Label>
      <Select
        inputId={id}
        name={id}
        options={[...options]}
        value={options.find(({ value }) => value === chosen) ?? null}
        isLoading={isLoading}
        isInvalid={missing !== null}
        placeholder={placeholder}
        {...(autoFocus === undefined ? {} : { autoFocus })}
        {...(type === undefined ? {} : { onInputChange: type })}
        onChange={(picked: unknown) => {
          if (v.is(option, picked)) choose(picked.value);
        }}
      />
      {missing !== null && <ErrorMessage>{missing}</ErrorMessage>}
      {refusal !== null && <ListFailure refusal={refusal} unlisted={unlisted} retry={retry} words={words} />}
      {children}
      <HelperMessage>{help}</HelperMessage>
    </Stack>
  );
}

const option = v.object({ value: v.string() });
