/**
 * The border between the app and Confluence, where everything that crosses is counted: storage requests of
 * functions, and REST calls of functions, of the bridge and from outside. Tests let it fail here (`faults.ts`).
 */
import type { Activity, ActivityLog } from '../activity';
import type { Clock } from '../clock';
import {
  type Faults,
  type PushRequest,
  type RealtimeRequest,
  type RestRequest,
  type StorageRequest,
  UNDELIVERED,
  withFault,
} from '../faults';
import { pointsOf } from '../rest/points';
import { refusalIn } from './refusal-in';

/** What app storage answers. */
export interface StorageAnswer {
  response: Response;
  /** The JSON of the response; empty where it has none. */
  body: string;
  writtenBytes: number;
}

type RestActivity = Extract<Activity, { kind: 'rest' }>;
export type RealtimeCrossing = RealtimeRequest & { invocation?: string };
export type RestCrossing = RestRequest & Pick<RestActivity, 'as' | 'invocation'>;

export class Border {
  constructor(
    readonly log: ActivityLog,
    private readonly clock: Clock,
    private readonly faults: Faults,
  ) {}

  async storage(request: StorageRequest, work: () => StorageAnswer): Promise<Response> {
    const at = this.clock.now();
    const startedAt = performance.now();
    let done: StorageAnswer | undefined;
    const response = await withFault(this.faults.storage?.(request), () => {
      done = work();
      return Promise.resolve(done.response);
    });
    const refused = await refusalOf(response);
    this.log.record({
      kind: 'storage',
      invocation: request.invocation,
      at,
      path: request.path,
      status: response.status,
      requestBytes: Buffer.byteLength(request.body),
      responseBytes: Buffer.byteLength(done?.body ?? ''),
      writtenBytes: done?.writtenBytes ?? 0,
      tookMs: performance.now() - startedAt,
      ...refused,
    });
    return response;
  }

  async rest({ as, invocation, ...request }: RestCrossing, work: () => Promise<Response>): Promise<Response> {
    const at = this.clock.now();
    const startedAt = performance.now();
    const response = await withFault(this.faults.rest?.(request), work);
    const answered = await response.clone().text();
    this.log.record({
      kind: 'rest',
      ...(invocation === undefined ? {} : { invocation }),
      at,
      via: request.via,
      as,
      method: request.method,
      path: request.path,
      status: response.status,
      requestBytes: Buffer.byteLength(request.body),
      responseBytes: Buffer.byteLength(answered),
      ...(request.via === 'outside' ? {} : { points: pointsOf(request.method, response.status, answered) }),
      tookMs: performance.now() - startedAt,
      ...(await refusalOf(response)),
    });
    return response;
  }

  async realtime(
    { invocation, ...request }: RealtimeCrossing,
    work: (isDelivered: boolean) => Response,
  ): Promise<Response> {
    const at = this.clock.now();
    const startedAt = performance.now();
    const fault = this.faults.realtime?.(request);
    const isDelivered = fault?.kind !== UNDELIVERED.kind;
    const response = await withFault(fault?.kind === UNDELIVERED.kind ? undefined : fault, () =>
      Promise.resolve(work(isDelivered)),
    );
    const { payload, ...named } = request;
    this.log.record({
      kind: 'realtime',
      ...(invocation === undefined ? {} : { invocation }),
      at,
      ...named,
      status: response.status,
      payloadBytes: Buffer.byteLength(payload),
      tookMs: performance.now() - startedAt,
      ...(await refusalOf(response)),
    });
    return response;
  }

  async push(request: PushRequest, events: number, work: () => Response): Promise<Response> {
    const at = this.clock.now();
    const startedAt = performance.now();
    const response = await withFault(this.faults.push?.(request), () => Promise.resolve(work()));
    const { invocation, queue, body } = request;
    this.log.record({
      kind: 'push',
      invocation,
      at,
      queue,
      events,
      status: response.status,
      requestBytes: Buffer.byteLength(body),
      tookMs: performance.now() - startedAt,
      ...(await refusalOf(response)),
    });
    return response;
  }

  event(delivered: Omit<Extract<Activity, { kind: 'event' }>, 'kind' | 'at'>): void {
    this.log.record({ kind: 'event', at: this.clock.now(), ...delivered });
  }

  triggered(delivered: Omit<Extract<Activity, { kind: 'triggered' }>, 'kind' | 'at'>): void {
    this.log.record({ kind: 'triggered', at: this.clock.now(), ...delivered });
  }

  unknown(what: Extract<Activity, { kind: 'unknown' }>['what'], name: string): void {
    this.log.record({ kind: 'unknown', at: this.clock.now(), what, name });
  }
}

async function refusalOf(response: Response): Promise<{ refused?: string }> {
  const refused = response.status < 400 ? undefined : refusalIn(response, await response.clone().text());
  return refused === undefined ? {} : { refused };
}
