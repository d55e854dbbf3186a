/** A refusal of the server: Confluence's status, and a sentence for people. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** The whole body: a conflict brings the newest content with it. */
    readonly body: unknown,
  ) {
    super(message);
  }
}

/**
 * One call to this site's own server. Both ends are of one build and share the types of `local-api`,
 * so the answer is taken as the caller names it; only a refusal is looked into.
 */
export async function ask<Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw refusalOf(response, text);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

function refusalOf(response: Response, text: string): Refusal {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const message = hasMessage(body) ? body.message : `${response.status} ${response.statusText}`;
  return new Refusal(response.status, message, body);
}

function hasMessage(body: unknown): body is { message: string } {
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string';
}

/** What to tell a person about something that went wrong. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
