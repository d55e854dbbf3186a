/** Somebody's browser at the site's own door: signed in, with a time that goes a hundred times as fast. */
import * as v from 'valibot';
import type { Calls } from '../../src/resolvers/contract';
import type { AppSite, PlanOn } from '../resolvers/app-site';

const FASTER = 100;

const answered = v.union([v.object({ result: v.unknown() }), v.object({ error: v.unknown() })]);

export class Browser {
  private readonly underWay = new Set<Promise<unknown>>();
  private waiting: (() => void)[] = [];

  private constructor(
    private readonly app: AppSite,
    readonly email: string,
    private readonly cookie: string,
  ) {}

  static async signedIn(app: AppSite, email: string): Promise<Browser> {
    const response = await fetch(`${app.started.address}/login?as=${email}`, { redirect: 'manual' });
    return new Browser(app, email, response.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  /** `invoke` of the macro on this plan's page; rejects as it does where no answer comes, or none of the app's. */
  async call<Name extends keyof Calls>(
    functionKey: Name,
    payload: Parameters<Calls[Name]>[0],
    { page, config }: PlanOn,
  ): Promise<ReturnType<Calls[Name]>> {
    const body = { moduleKey: 'incident-plan', contentId: page, config, functionKey, payload };
    const call = this.post('/local/bridge/invoke', body).then((response) => response.json());
    this.underWay.add(call);
    const ended = (): void => {
      this.underWay.delete(call);
      this.go();
    };
    call.then(ended, ended);
    const answer = v.parse(answered, await call);
    if ('error' in answer) throw new Error('The function failed.');
    // What comes over the wire is what the contract says, or whoever looks at it fails.
    return answer.result as ReturnType<Calls[Name]>;
  }

  private post(path: string, body: unknown, method = 'POST'): Promise<Response> {
    return fetch(this.app.started.address + path, {
      method,
      headers: { cookie: this.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** What the panel beside the page does. */
  async putClock(aheadMs: number): Promise<void> {
    await this.post('/local/developer/clock', { aheadMs }, 'PUT');
  }

  readonly after = (ms: number, then: () => void): (() => void) => {
    const timer = setTimeout(() => {
      then();
      this.go();
    }, ms / FASTER);
    return () => clearTimeout(timer);
  };

  /** Until a call has ended or a pause is over. */
  readonly next = (): Promise<void> => new Promise((then) => this.waiting.push(then));

  private go(): void {
    for (const then of this.waiting.splice(0)) then();
  }

  /** Until nothing of it is on its way. */
  async atRest(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }
}
