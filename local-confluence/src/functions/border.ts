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

/** What app storage answers. */
export interface StorageAnswer {
  response: Response;
  responseBytes: number;
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
    this.log.record({
      kind: 'storage',
      invocation: request.invocation,
      at,
      path: request.path,
      status: response.status,
      requestBytes: Buffer.byteLength(request.body),
      responseBytes: done?.responseBytes ?? 0,
      writtenBytes: done?.writtenBytes ?? 0,
      tookMs: performance.now() - startedAt,
    });
    return response;
  }

  async rest({ as, invocation, ...request }: RestCrossing, work: () => Promise<Response>): Promise<Response> {
    const at = this.clock.now();
    const startedAt = performance.now();
    const response = await withFault(this.faults.rest?.(request), work);
    this.log.record({
      kind: 'rest',
      ...(invocation === undefined ? {} : { invocation }),
      at,
      via: request.via,
      as,
      method: request.method,
      path: request.path,
      status: response.status,
      tookMs: performance.now() - startedAt,
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
    });
    return response;
  }

  unknown(what: Extract<Activity, { kind: 'unknown' }>['what'], name: string): void {
    this.log.record({ kind: 'unknown', at: this.clock.now(), what, name });
  }
}
