/** Why something was refused, in the words of the answer: storage, both versions of REST and the proxy each have their own. */
import * as v from 'valibot';

const named = v.object({ title: v.string() });
const said = v.union([
  v.pipe(
    v.object({ code: v.string(), message: v.string() }),
    v.transform(({ code, message }) => `${code}: ${message}`),
  ),
  v.pipe(
    v.object({ errors: v.tupleWithRest([named], v.unknown()) }),
    v.transform(({ errors: [{ title }] }) => title),
  ),
  v.pipe(
    v.object({ message: v.string() }),
    v.transform(({ message }) => message),
  ),
  v.pipe(
    v.object({ errorMessage: v.string() }),
    v.transform(({ errorMessage }) => errorMessage),
  ),
]);
const refusal = v.pipe(v.string(), v.parseJson(), said);

/** Undefined where nothing was refused. */
export function refusalIn(response: Response, body: string): string | undefined {
  if (response.status < 400) return undefined;
  const parsed = v.safeParse(refusal, body);
  return parsed.success ? parsed.output : (response.headers.get('forge-proxy-error') ?? undefined);
}
