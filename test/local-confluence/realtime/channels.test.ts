/** Who hears whom, in which order, and what is kept for those who come back. */
import { channelKey, type ChannelScope } from '../../../local-confluence/src/realtime/channel-key';
import { Channels, type RealtimeEvent } from '../../../local-confluence/src/realtime/channels';

const SECOND = 1_000;

function listening(channels: Channels, channel: string, replaySeconds = 0, now = 0) {
  const heard: string[] = [];
  const subscribed = channels.subscribe(channel, replaySeconds, now);
  const listener = (_: string, { payload }: RealtimeEvent): void => void heard.push(payload);
  return { heard, subscribed, leave: channels.listen([subscribed], listener) };
}

test('an event reaches everyone who subscribed to its channel, in the order published', () => {
  const channels = new Channels();
  const [one, other, elsewhere] = ['a', 'a', 'b'].map((channel) => listening(channels, channel));
  for (const payload of ['1', '2', '3']) channels.publish('a', payload, 0);
  expect([one?.heard, other?.heard, elsewhere?.heard]).toEqual([['1', '2', '3'], ['1', '2', '3'], []]);
});

test('an event that nobody subscribed to has no id, and is never heard', () => {
  const channels = new Channels();
  expect(channels.publish('a', '1', 0)).toEqual({ eventId: null, eventTimestamp: null });
  expect(listening(channels, 'a', 60).heard).toEqual([]);
});

test('who subscribes later hears what was published so many seconds before, if they ask for it', () => {
  const channels = new Channels();
  listening(channels, 'a');
  channels.publish('a', 'old', 0);
  channels.publish('a', 'new', 20 * SECOND);
  expect(listening(channels, 'a', 30, 40 * SECOND).heard).toEqual(['new']);
  expect(listening(channels, 'a', 60, 40 * SECOND).heard).toEqual(['old', 'new']);
  expect(listening(channels, 'a', 0, 40 * SECOND).heard).toEqual([]);
});

test('who comes back hears what they missed, once', () => {
  const channels = new Channels();
  const { heard, subscribed, leave } = listening(channels, 'a');
  channels.publish('a', '1', 0);
  leave(0);
  channels.publish('a', '2', 0);
  expect(heard).toEqual(['1']);
  const again: RealtimeEvent[] = [];
  channels.listen([{ ...subscribed, after: 1 }], (_, event) => void again.push(event));
  channels.publish('a', '3', 0);
  expect(again.map(({ payload }) => payload)).toEqual(['2', '3']);
});

test('who unsubscribed, or has not listened for minutes, is forgotten', () => {
  const channels = new Channels();
  const left = listening(channels, 'a');
  channels.unsubscribe(left.subscribed.subscription);
  const gone = channels.subscribe('a', 0, 0).subscription;
  expect(channels.has(gone)).toBe(true);
  expect(channels.publish('a', '1', 6 * 60 * SECOND).eventId).toBeNull();
  expect(channels.has(gone)).toBe(false);
});

describe('a channel is heard', () => {
  const place = { moduleKey: 'macro', contentId: '1', spaceId: 'OPS' };
  const key = (scope: Partial<ChannelScope>): string | null =>
    channelKey('name', { isGlobal: false, place, overrides: undefined, claims: undefined, ...scope });

  test('by the same module on the same content, unless it says otherwise', () => {
    expect(key({})).toBe(key({}));
    expect(key({ place: { ...place, contentId: '2' } })).not.toBe(key({}));
    expect(key({ place: { ...place, moduleKey: 'page' } })).not.toBe(key({}));
  });

  test('by other modules in the same space, if both name the same parts of the context', () => {
    const space = { ...place, moduleKey: 'page', contentId: '2' };
    expect(key({ overrides: ['space'] })).toBe(key({ place: space, overrides: ['space'] }));
    expect(key({ overrides: ['space'] })).not.toBe(key({ overrides: ['space', 'content'] }));
  });

  test('everywhere, if it is global, and then from nowhere too', () => {
    expect(key({ isGlobal: true, place: null })).toBe(key({ isGlobal: true }));
    expect(key({ place: null })).toBeNull();
  });

  test('by those whose token has the same claims', () => {
    expect(key({ claims: { plan: '1' } })).toBe(key({ claims: { plan: '1' } }));
    expect(key({ claims: { plan: '1' } })).not.toBe(key({ claims: { plan: '2' } }));
    expect(key({ claims: { plan: '1' } })).not.toBe(key({}));
  });
});
