/** The schemes that a link may have; anything else stays text. */
const SCHEMES = ['http:', 'https:', 'mailto:'];

/** What no address holds; marks of direction among it, which show another address than the one that is pressed. */
const FOREIGN = /[\s<>"\u0000-\u001f\p{Bidi_Control}]/u;

/** The address to link to, or null when the text is no link that is safe to press. */
export function linkOf(text: string): string | null {
  const trimmed = text.trim();
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(trimmed)?.[0].toLowerCase();
  if (scheme === undefined || !SCHEMES.includes(scheme) || FOREIGN.test(trimmed)) return null;
  if (scheme === 'mailto:') return trimmed.length > scheme.length ? trimmed : null;
  return /^https?:\/\/[^/]+/i.test(trimmed) ? trimmed : null;
}
