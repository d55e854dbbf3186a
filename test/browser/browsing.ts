/**
 * A fresh site for the tests of one file, or of one `describe`, and people's browsers on it. Nothing here sleeps: every wait is
 * for what is on screen. A fault that only the log or the browser's console tells fails the file at its end.
 */
import { join } from 'node:path';
import { type APIResponse, type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type StartedSite, startSite } from '../../local-confluence/src/start-site';

const START_MS = 240_000;
/** Of one step on a machine that has other things to do. */
const STEP_MS = 30_000;
const TEST_MS = 180_000;

export const THIS_APP = join(__dirname, '../..');

export interface Looks {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

export interface Browsing {
  readonly site: () => StartedSite;
  /** Somebody's browser, signed in, at the path. */
  readonly visit: (as: string, path: string, looks?: Looks) => Promise<Page>;
  /** What the site answers to somebody's browser that asks for the path. */
  readonly ask: (as: string, path: string) => Promise<APIResponse>;
}

export interface BrowsingOptions {
  /** Folder of the Forge app. */
  readonly app?: string;
  /** Faults that these tests provoke: whatever the log and the console say of them is no failure. */
  readonly provoked?: RegExp;
}

/** One for a file, however many sites the file has. */
let launched: Promise<Browser> | undefined;

afterAll(async () => (await launched)?.close(), START_MS);

function launch(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'];
  if (!executablePath)
    throw new Error('`npm test` finds a browser; by hand it has a name: CHROME_PATH=/path/to/chrome');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/** For the whole of a file or of a `describe`. */
export function browsing({ app = THIS_APP, provoked }: BrowsingOptions = {}): Browsing {
  jest.setTimeout(TEST_MS);
  let started: StartedSite | undefined;
  /** Each person keeps one for the file: a browser that has seen the site before opens it in a third of the time. */
  const profiles = new Map<string, Promise<BrowserContext>>();
  const faults: string[] = [];

  const site = (): StartedSite => {
    if (started === undefined) throw new Error('The site is there within a test.');
    return started;
  };

  beforeAll(async () => {
    launched ??= launch();
    [started] = await Promise.all([startSite({ app }), launched]);
  }, START_MS);

  afterEach(async () => {
    for (const made of profiles.values()) {
      const profile = await made;
      await Promise.all([profile.setOffline(false), profile.clearPermissions()]);
      // Only then: a page that is closing fails what is asked of the whole profile.
      await Promise.all(profile.pages().map((page) => page.close()));
    }
  });

  afterAll(async () => {
    for (const profile of profiles.values()) await (await profile).close();
    if (started === undefined) return;
    await started.stop();
    const told = [...started.lines.filter(isFault), ...faults];
    expect([started.buildError, ...told.filter((line) => provoked?.test(line) !== true)]).toEqual([null]);
  }, START_MS);

  const profileOf = (as: string, { width = 1280, theme = 'light' }: Looks): Promise<BrowserContext> => {
    const key = `${as} ${width} ${theme}`;
    const known = profiles.get(key);
    if (known !== undefined) return known;
    if (launched === undefined) throw new Error('The browser is there within a test.');
    const made = launched.then(async (browser) => {
      const profile = await browser.newContext({
        baseURL: site().address,
        viewport: { width, height: 900 },
        colorScheme: theme,
        // Nothing is to be waited for that only moves.
        reducedMotion: 'reduce',
      });
      profile.setDefaultTimeout(STEP_MS);
      return profile;
    });
    profiles.set(key, made);
    return made;
  };

  const signedIn = async (as: string, looks: Looks): Promise<BrowserContext> => {
    const profile = await profileOf(as, looks);
    // Again when the site closed an idle connection just as it was taken up.
    await profile.request.get(`/login?as=${encodeURIComponent(as)}`, { maxRedirects: 0, maxRetries: 2 });
    return profile;
  };

  return {
    site,
    async ask(as, path) {
      return (await signedIn(as, {})).request.get(path, { maxRetries: 2 });
    },
    async visit(as, path, looks = {}) {
      const profile = await signedIn(as, looks);
      const page = await profile.newPage();
      page.on('pageerror', (error) => faults.push(`${as} at ${path}: ${error.message}`));
      await page.goto(path);
      return page;
    },
  };
}

/** Lines of the site that tell of something broken; the rest tells of calls. */
function isFault(line: string): boolean {
  return /does not know|error|threw|refused|timed out/i.test(line);
}
