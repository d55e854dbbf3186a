/**
 * The host's side of the bridge, for the front end in Node: `@forge/react` and `@forge/bridge` run unmodified, and
 * find here what Confluence gives them. It keeps the document of the last commit and counts commits.
 *
 * `@forge/bridge` looks for the bridge when it is loaded: import this file before anything of the front end.
 */
import { act, type ReactElement } from 'react';

export interface DocumentNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly DocumentNode[];
  readonly key: string;
}

type Answer = (payload: unknown) => unknown;

class Host {
  document: DocumentNode | null = null;
  commits = 0;
  /** Commands of the bridge in the order asked, but for the documents. */
  readonly asked: { readonly command: string; readonly payload: unknown }[] = [];
  private readonly answers = new Map<string, Answer>();

  /** What a command answers from now on; a command that nobody answers is refused, as by a host without it. */
  answer(command: string, answer: Answer): this {
    this.answers.set(command, answer);
    return this;
  }

  forget(): void {
    this.document = null;
    this.commits = 0;
    this.asked.length = 0;
    this.answers.clear();
  }

  readonly callBridge = (command: string, payload?: unknown): Promise<unknown> => {
    if (command === 'reconcile') {
      this.document = documentOf(payload);
      this.commits += 1;
      return Promise.resolve();
    }
    this.asked.push({ command, payload });
    const answer = this.answers.get(command);
    return answer === undefined
      ? Promise.reject(new Error(`The host has no command "${command}"`))
      : Promise.resolve(payload).then(answer);
  };

  /** The document, once there is one. */
  get shown(): DocumentNode {
    if (this.document === null) throw new Error('Nothing was shown yet.');
    return this.document;
  }

  /** What crosses the bridge at the last commit. */
  get bytes(): number {
    return Buffer.byteLength(JSON.stringify(this.shown));
  }
}

/** React changes the tree in place: what a host is sent is the tree of that moment, handlers and all. */
function documentOf(payload: unknown): DocumentNode {
  if (
    typeof payload !== 'object' ||
    payload === null ||
    !('forgeDoc' in payload) ||
    !isNode(payload.forgeDoc)
  )
    throw new Error('reconcile was called without a document');
  return copyOf(payload.forgeDoc);
}

function copyOf(node: DocumentNode): DocumentNode {
  return { ...node, props: { ...node.props }, children: node.children.map(copyOf) };
}

function isNode(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'children' in value;
}

/** `@forge/bridge` makes a request of an address that only a page completes. */
class PageRequest extends Request {
  constructor(address: string, init?: RequestInit) {
    super(new URL(address, 'https://frame.example'), init);
  }
}

/** A pause that the front end makes, as before it looks for what others did, holds up the end of no test. */
const { setTimeout: wait } = globalThis;
const setTimeout = <Given extends unknown[]>(
  then: (...given: Given) => void,
  ms?: number,
  ...given: Given
): NodeJS.Timeout => wait(then, ms, ...given).unref();

export const host = new Host();
Object.assign(globalThis, {
  self: globalThis,
  Request: PageRequest,
  setTimeout,
  IS_REACT_ACT_ENVIRONMENT: true,
  __bridge: { callBridge: host.callBridge },
});

/** Shows an element as an app does, and waits until all that it asked the host for is answered. */
export async function show(element: ReactElement): Promise<DocumentNode> {
  const { default: ForgeReconciler } = await import('@forge/react');
  await act(async () => {
    ForgeReconciler.render(element);
    await settled();
  });
  return host.shown;
}

/** Does what a person does, and waits likewise. */
export async function when(doing: () => unknown): Promise<DocumentNode> {
  await act(async () => {
    await doing();
    await settled();
  });
  return host.shown;
}

/** Calls a handler of a node, as the host does. */
export function press(node: DocumentNode, handler = 'onClick', ...args: unknown[]): Promise<DocumentNode> {
  return when(() => {
    const found = node.props[handler];
    if (typeof found !== 'function') throw new Error(`A ${node.type} has no ${handler}`);
    return Reflect.apply(found, undefined, args) as unknown;
  });
}

/** Promises that follow from promises: the answers of the host come at once, so a few rounds are enough. */
async function settled(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await Promise.resolve();
}

/** All nodes, in the order of reading. */
export function nodesOf(node: DocumentNode): DocumentNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

export function findAll(node: DocumentNode, type: string): DocumentNode[] {
  return nodesOf(node).filter((one) => one.type === type);
}

/** What a person reads in it, without what stands in props. */
export function textOf(node: DocumentNode): string {
  const { text } = node.props;
  if (node.type === 'String') return typeof text === 'string' ? text : '';
  return node.children.map(textOf).join('');
}

export function findByText(node: DocumentNode, type: string, text: string): DocumentNode {
  const found = findAll(node, type).find((one) => textOf(one) === text);
  if (found === undefined) throw new Error(`No ${type} says "${text}"`);
  return found;
}
