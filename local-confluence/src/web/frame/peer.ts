/**
 * The page and an app's frame talk over a `MessagePort`, and both ends are the same thing: a peer, which
 * asks by name and answers what it is asked. A value is JSON, plus two things that JSON lacks: a function
 * crosses as a number and becomes, over there, a function that asks for the real one to be called (so
 * `events.on` can hand over a callback and be given `unsubscribe`); an error crosses as its message.
 */
type Answerer = (name: string, value: unknown) => unknown;
type Callable = (...args: unknown[]) => unknown;

type Message =
  | { kind: 'ask'; id: number; name: string; value: unknown }
  | { kind: 'call'; id: number; function: number; args: unknown[] }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refuse'; id: number; error: unknown };

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

export class Peer {
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly lent = new Map<number, Callable>();

  constructor(
    private readonly port: MessagePort,
    private readonly answerer: Answerer,
  ) {
    port.onmessage = (event: MessageEvent<Message>) => this.receive(event.data);
  }

  ask(name: string, value: unknown): Promise<unknown> {
    return this.send((id) => ({ kind: 'ask', id, name, value: this.packed(value) }));
  }

  /** What is still waited for never comes. */
  close(): void {
    this.port.close();
    this.waiting.clear();
    this.lent.clear();
  }

  private send(message: (id: number) => Message): Promise<unknown> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      // A value that cannot be cloned throws here, before anything waits for its answer.
      this.port.postMessage(message(id));
      this.waiting.set(id, { resolve, reject });
    });
  }

  private receive(message: Message): void {
    switch (message.kind) {
      case 'ask':
        void this.answer(message.id, () => this.answerer(message.name, this.unpacked(message.value)));
        return;
      case 'call':
        void this.answer(message.id, () =>
          this.lent.get(message.function)?.(...message.args.map((arg) => this.unpacked(arg))),
        );
        return;
      case 'answer':
        this.settle(message.id)?.resolve(this.unpacked(message.value));
        return;
      case 'refuse':
        this.settle(message.id)?.reject(this.unpacked(message.error));
    }
  }

  private async answer(id: number, work: () => unknown): Promise<void> {
    try {
      const value = this.packed(await work());
      this.port.postMessage({ kind: 'answer', id, value });
    } catch (error) {
      const refusal = this.packed(error instanceof Error ? error : new Error(String(error)));
      this.port.postMessage({ kind: 'refuse', id, error: refusal });
    }
  }

  private settle(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }

  private packed(value: unknown): unknown {
    if (typeof value === 'function') return { $function: this.lend(value as Callable) };
    if (value instanceof Error) return { $error: { name: value.name, message: value.message } };
    if (Array.isArray(value)) return value.map((item) => this.packed(item));
    return isPlainObject(value) ? mapped(value, (item) => this.packed(item)) : value;
  }

  private unpacked(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.unpacked(item));
    if (!isPlainObject(value)) return value;
    if (typeof value['$function'] === 'number') return this.borrowed(value['$function']);
    if (isPlainObject(value['$error'])) return errorOf(value['$error']);
    return mapped(value, (item) => this.unpacked(item));
  }

  private lend(callable: Callable): number {
    const id = ++this.lastId;
    this.lent.set(id, callable);
    return id;
  }

  private borrowed(id: number): Callable {
    return (...args) =>
      this.send((call) => ({
        kind: 'call',
        id: call,
        function: id,
        args: args.map((arg) => this.packed(arg)),
      }));
  }
}

function errorOf({ name, message }: Record<string, unknown>): Error {
  const error = new Error(String(message));
  error.name = String(name);
  return error;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not compared with `Object.prototype`: the other end may be of another realm, with one of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function mapped(
  object: Record<string, unknown>,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
