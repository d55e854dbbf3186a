/** What goes wrong in a storm, and the time in which it does; seeded, so that it goes wrong again the same way. */
import type { Chances } from '../chances';

/** The function is gone, in the middle of what it did. */
export class Died extends Error {}

/** What Forge gives a call from the front end. A comment is late by as much: so long a minute is enough for both. */
export const FUNCTION_MS = 25_000;

const START_MS = Date.UTC(2026, 10, 25, 8);

export class Weather {
  now = START_MS;
  isCalm = true;
  /** How often each thing went wrong. */
  readonly wrong: Record<string, number> = {};
  /** Comments that Confluence writes after it gave up answering. */
  private late: { at: number; write: () => Promise<unknown> }[] = [];

  constructor(private readonly chances: Chances) {}

  /** Time, and the comments that come with it. */
  async pass(ms: number): Promise<void> {
    this.now += ms;
    const due = this.late.filter(({ at }) => at <= this.now);
    this.late = this.late.filter(({ at }) => at > this.now);
    for (const { write } of due) await write();
    await this.turns();
  }

  /** The comment call: before it, after it, late, refused, or the function dies around it. */
  async comment(work: () => Promise<Response>): Promise<Response> {
    await this.turns();
    const what = this.isCalm ? 'works' : this.chances.weighted(COMMENT_CALLS);
    if (what !== 'works') this.count(`comment: ${what}`);
    switch (what) {
      case 'works':
        return work();
      case 'dies before':
        throw new Died();
      case 'dies after':
        await work();
        throw new Died();
      case 'lost':
        await work();
        return answered(this.chances.of([500, 502, 503, 504]));
      case 'late':
        this.late.push({ at: this.now + 1_000 + this.chances.below(FUNCTION_MS), write: work });
        return answered(this.chances.of([502, 504]));
      case 'late and dies':
        this.late.push({ at: this.now + 1_000 + this.chances.below(FUNCTION_MS), write: work });
        throw new Died();
      default:
        return answered(what);
    }
  }

  async reading(work: () => Promise<Response>): Promise<Response> {
    await this.turns();
    if (this.isCalm || !this.chances.is(0.06)) return work();
    this.count('reading Confluence');
    return answered(this.chances.of([429, 500, 503]));
  }

  async storage(path: string, work: () => Response): Promise<Response> {
    await this.turns();
    if (this.isCalm || !path.endsWith('/transaction')) return work();
    const what = this.chances.weighted(TRANSACTIONS);
    if (what !== 'works') this.count(`storage: ${what}`);
    switch (what) {
      case 'works':
        return work();
      case 'fails':
        return answered(500);
      case 'too many':
        return answered(429, 'TOO_MANY_REQUESTS');
      case 'lost':
        work();
        return answered(500);
      case 'dies before':
        throw new Died();
      case 'dies after':
        work();
        throw new Died();
    }
  }

  count(what: string): void {
    this.wrong[what] = (this.wrong[what] ?? 0) + 1;
  }

  /** Others have their turn, a few times: so it is decided by the seed who is where when. */
  async turns(): Promise<void> {
    this.now += this.chances.below(300);
    for (let turn = this.chances.below(4); turn > 0; turn--) await Promise.resolve();
  }
}

/** In a hundred. */
const COMMENT_CALLS = {
  works: 40,
  lost: 10,
  late: 8,
  'late and dies': 2,
  'dies before': 4,
  'dies after': 6,
  400: 2,
  401: 2,
  403: 6,
  404: 4,
  429: 6,
  500: 4,
  503: 4,
  504: 2,
};
const TRANSACTIONS = { works: 84, fails: 4, 'too many': 4, lost: 4, 'dies before': 2, 'dies after': 2 };

const answered = (status: number, code = 'UNKNOWN'): Response =>
  new Response(JSON.stringify({ code, message: 'A storm.' }), {
    status,
    headers: { 'content-type': 'application/json', ...(status === 429 ? { 'retry-after': '1' } : {}) },
  });
