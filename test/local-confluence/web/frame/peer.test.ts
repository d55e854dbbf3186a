import { Peer } from '../../../../local-confluence/src/web/frame/peer';

let close: () => void = () => undefined;
afterEach(() => close());

/** The app's end of a channel whose other end answers with `answerer`. */
function askerOf(answerer: (name: string, value: unknown) => unknown): Peer {
  const { port1, port2 } = new MessageChannel();
  const asker = new Peer(port1, () => undefined);
  const answering = new Peer(port2, answerer);
  close = () => {
    asker.close();
    answering.close();
  };
  return asker;
}

test('asks by name and is answered', async () => {
  const peer = askerOf((name, value) => ({ name, value }));
  await expect(peer.ask('invoke', { a: [1, null] })).resolves.toEqual({
    name: 'invoke',
    value: { a: [1, null] },
  });
});

test('answers come to those who asked, in whatever order', async () => {
  const waiting: (() => void)[] = [];
  const peer = askerOf(
    (name) =>
      new Promise((resolve) => {
        waiting.push(() => resolve(name));
        if (waiting.length === 2) for (const answer of waiting.reverse()) answer();
      }),
  );
  await expect(Promise.all([peer.ask('first', 0), peer.ask('second', 0)])).resolves.toEqual([
    'first',
    'second',
  ]);
});

test('an error crosses with its name and its message', async () => {
  const peer = askerOf(() => {
    throw new TypeError('There was an error invoking the function - no');
  });
  await expect(peer.ask('invoke', {})).rejects.toMatchObject({
    name: 'TypeError',
    message: 'There was an error invoking the function - no',
  });
});

test('a callback can be called from over there, and gives back what it answers', async () => {
  const peer = askerOf(async (_name, value) => {
    const { callback } = value as { callback: (payload: unknown) => Promise<unknown> };
    return callback({ theme: 'dark' });
  });
  await expect(peer.ask('on', { callback: (payload: unknown) => ({ heard: payload }) })).resolves.toEqual({
    heard: { theme: 'dark' },
  });
});

test('an answer can hold a function', async () => {
  const unsubscribed: string[] = [];
  const peer = askerOf(() => ({ unsubscribe: () => unsubscribed.push('yes') }));
  const subscription = (await peer.ask('on', {})) as { unsubscribe: () => Promise<void> };
  await subscription.unsubscribe();
  expect(unsubscribed).toEqual(['yes']);
});

test('what cannot be cloned is refused at once', async () => {
  const peer = askerOf(() => undefined);
  await expect(async () => peer.ask('invoke', { when: Symbol('x') })).rejects.toThrow('could not be cloned');
});
