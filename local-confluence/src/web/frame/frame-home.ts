/**
 * Where the frames of an app are served: not by the name of the site. Atlassian has a domain of its own for apps;
 * here every resource has a name under `localhost`, which is this machine's by definition (RFC 6761), and its server is the
 * same. A browser gives each name a process: what runs without end in one leaves the page and the other macros alone.
 */
import { FRAME_RUNTIME_PATH, framePath } from './frame-document';

/** The resource's own origin. */
function originOf(resource: string, { protocol, port }: Pick<Location, 'protocol' | 'port'>): string {
  return `${protocol}//${resource.toLowerCase()}.localhost${port === '' ? '' : `:${port}`}`;
}

export interface FrameHome {
  addressOf: (resource: string) => string;
  /** Whether an app's origin is another than the site's. */
  isApart: boolean;
}

/** Not every system knows names under `localhost`: without them, frames are of the site's own name. */
export async function findFrameHome(
  site: Pick<Location, 'protocol' | 'port'>,
  ask: (address: string) => Promise<unknown>,
): Promise<FrameHome> {
  try {
    await ask(originOf('frames', site) + FRAME_RUNTIME_PATH);
    return { addressOf: (resource) => originOf(resource, site) + framePath(resource), isApart: true };
  } catch {
    return { addressOf: framePath, isApart: false };
  }
}
