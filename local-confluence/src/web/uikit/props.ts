/** Schemas of the properties that many components share. */
import { isValidElement, type ReactNode } from 'react';
import * as v from 'valibot';
import type { Handler } from './ui-kit';

export const text = v.exactOptional(v.string());
export const number = v.exactOptional(v.number());
export const flag = v.exactOptional(v.boolean());
export const textOrNumber = v.exactOptional(v.union([v.string(), v.number()]));
export const handler = v.exactOptional(v.custom<Handler>((value) => typeof value === 'function'));
export const oneOf = <const Options extends readonly string[]>(...options: Options) =>
  v.exactOptional(v.picklist(options));

/** Something to draw: a text, or an element that stood in a property. */
export const drawable = v.exactOptional(
  v.custom<ReactNode>(
    (value) =>
      typeof value === 'string' ||
      typeof value === 'number' ||
      isValidElement(value) ||
      isListOfDrawables(value),
  ),
);

/** Where something that floats stands beside what it belongs to. */
export const PLACEMENTS = [
  'auto',
  'auto-start',
  'auto-end',
  'top',
  'top-start',
  'top-end',
  'bottom',
  'bottom-start',
  'bottom-end',
  'left',
  'left-start',
  'left-end',
  'right',
  'right-start',
  'right-end',
] as const;

export const SPACES = [
  'space.0',
  'space.025',
  'space.050',
  'space.075',
  'space.100',
  'space.150',
  'space.200',
  'space.250',
  'space.300',
  'space.400',
  'space.500',
  'space.600',
  'space.800',
  'space.1000',
] as const;
export const space = v.exactOptional(v.picklist(SPACES));

export const testId = text;

/** What every field has. */
export const field = {
  'aria-invalid': v.exactOptional(
    v.union([v.boolean(), v.picklist(['true', 'false', 'grammar', 'spelling'])]),
  ),
  'aria-labelledby': text,
  id: text,
  isDisabled: flag,
  isInvalid: flag,
  isRequired: flag,
  name: text,
  onBlur: handler,
  onChange: handler,
  onFocus: handler,
  testId,
};

function isListOfDrawables(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((item: unknown) => typeof item === 'string' || isValidElement(item))
  );
}
