/** What `view.submit` of a macro's config form takes, and how Confluence refuses what it does not (the macro module's page, "Supported config payload format" and "Error code guide"). */
import * as v from 'valibot';
import type { MacroView } from '../../local-api';

type ConfigValue = string | number | boolean | undefined | ConfigValue[] | { [key: string]: ConfigValue };

const scalar = v.union([v.string(), v.number(), v.boolean()]);
/** To a record of valibot an array is one too. */
const noArray = v.custom<Record<string, ConfigValue>>((input) => !Array.isArray(input));
const object: v.GenericSchema<Record<string, ConfigValue>> = v.lazy(() =>
  v.pipe(noArray, v.record(v.string(), value)),
);
const value: v.GenericSchema<ConfigValue> = v.lazy(() => v.union([scalar, v.undefined(), items, object]));
/** No arrays in arrays, and all items of one type. */
const items = v.pipe(
  v.array(v.union([scalar, object])),
  v.check((array) => new Set(array.map((item) => typeof item)).size <= 1),
);

export interface SubmittedConfig {
  config: Record<string, ConfigValue>;
  keepEditing: boolean;
}

/** @throws Error with Confluence's code. */
export function submittedConfig(
  payload: unknown,
  { layout, config: declared }: Pick<MacroView, 'layout' | 'config'>,
): SubmittedConfig {
  const parsed = v.safeParse(
    v.object({
      config: v.unknown(),
      body: v.optional(v.unknown()),
      keepEditing: v.optional(v.boolean(), false),
    }),
    payload,
  );
  if (!parsed.success || Array.isArray(payload)) throw new Error('INVALID_PAYLOAD');
  const { body, keepEditing } = parsed.output;
  if (body !== undefined)
    throw new Error(
      layout === 'bodied' ? 'This Confluence takes no body of a macro.' : 'INVALID_EXTENSION_TYPE',
    );
  const checked = v.safeParse(object, parsed.output.config);
  if (!checked.success) throw new Error('INVALID_CONFIG');
  // "Values are always … sent to view.submit() as strings": of what the manifest types.
  const isText = (name: string) => ['string', 'undefined'].includes(typeof checked.output[name]);
  if (declared?.parameters.every(isText) === false) throw new Error('INVALID_CONFIG');
  return { config: checked.output, keepEditing };
}
