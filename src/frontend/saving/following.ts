/**
 * Follows what others do to the plan while it is on screen. A message says that a part is newer; after a moment, which
 * differs from browser to browser, what is behind is read in one call and merged under what is not saved yet. Messages
 * may be refused or lost: so there is a slow look besides, and the answer to one's own edit shows when others were faster.
 */
import { parseNews } from '../../plan/news';
import type { Refusal, Result } from '../../plan/refusal';
import type { CaughtUp } from '../../resolvers/contract';
import { Ledger, type ToRead } from './ledger';
import { Listening, type ListenWorld } from './listening';
import { UNREACHED } from './outcomes';
import { passes, pauseMs } from './pause';
import type { SaveQueue } from './save-queue';

export interface FollowWorld extends ListenWorld {
  /** May fail by throwing. */
  readonly read: (asked: ToRead) => Promise<Result<CaughtUp>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Nobody sees the page, as far as that can be known. */
  readonly isHidden: () => boolean;
  /** Calls when somebody looks at the page again, and when the network is back. */
  readonly onReturn: (then: () => void) => () => void;
}

/** The plan on screen may be older than what is stored. */
export interface Behind {
  /** When it was last known to be current. */
  readonly since: number;
  readonly why: Refusal;
}

/** All who hear a message must not read in the same moment. */
const READ_WITHIN_MS = 300;
/** Messages that bring nothing are answered later and later. */
const MOST_DOUBLED = 8;
/** A look for what no message told of: the first pause and the longest. */
const SLOW_MS = { heard: [300_000, 1_800_000], unheard: [20_000, 300_000] } as const;
/** Who comes back to the page after so long sees it read anew. */
const FRESH_MS = 30_000;
/** A call that fails once passes mostly, and nothing is said of it. */
const SAID_AFTER = 2;

export class Following {
  private readonly ledger: Ledger;
  private readonly listening: Listening;
  private readonly ends: (() => void)[];
  private soon: (() => void) | null = null;
  private slow: (() => void) | null = null;
  private isReading = false;
  private isOver = false;
  private failures = 0;
  private inVain = 0;
  private slowLooks = 0;
  private seenAt: number;
  private said: Behind | null = null;

  constructor(
    private readonly queue: SaveQueue,
    private readonly world: FollowWorld,
    /** Called when `behind` says something else. */
    private readonly changed: () => void,
  ) {
    this.seenAt = world.now();
    this.ledger = new Ledger(queue.state());
    const hear = (said: unknown): void => {
      const news = parseNews(said);
      if (news === null) return;
      this.ledger.hear(news);
      this.lookSoon();
    };
    const plan = queue.state().plan.head.key;
    this.listening = new Listening(plan, world, hear, (_, isAgain) => {
      this.slowLooks = 0;
      if (isAgain) this.look();
      else this.lookSlowly();
    });
    this.ends = [queue.subscribe(() => this.see()), world.onReturn(() => this.returned())];
    this.lookSlowly();
  }

  get behind(): Behind | null {
    return this.said;
  }

  /** Looks now, at all of it. */
  look(): void {
    this.soon?.();
    this.soon = null;
    if (!this.isReading && !this.isOver) void this.read(this.ledger.all());
  }

  stop(): void {
    this.isOver = true;
    this.listening.stop();
    for (const end of this.ends) end();
    this.soon?.();
    this.slow?.();
  }

  private see(): void {
    this.ledger.see(this.queue.state());
    this.slowLooks = 0;
    this.lookSoon();
  }

  private returned(): void {
    if (this.world.isHidden()) return;
    this.queue.retry();
    if (this.said !== null || this.world.now() - this.seenAt > FRESH_MS) this.look();
    else {
      this.lookSlowly();
      this.lookSoon();
    }
  }

  private lookSoon(): void {
    // Nobody sees a hidden page: whoever comes back to it looks then.
    if (this.isOver || this.isReading || this.soon !== null || this.world.isHidden()) return;
    if (this.ledger.toRead(this.queue.state()) === null) return;
    const within = READ_WITHIN_MS * 2 ** Math.min(this.inVain, MOST_DOUBLED);
    this.soon = this.world.after(this.world.random() * within, () => {
      this.soon = null;
      const asked = this.ledger.toRead(this.queue.state());
      if (asked !== null) void this.read(asked).then((isNew) => (this.inVain = isNew ? 0 : this.inVain + 1));
    });
  }

  private lookSlowly(): void {
    this.slow?.();
    const [first, longest] = SLOW_MS[this.listening.isHeard ? 'heard' : 'unheard'];
    const pause = Math.min(first * 2 ** this.slowLooks, longest) * (1 + this.world.random() / 4);
    this.slow = this.world.after(pause, () => {
      this.slow = null;
      this.slowLooks += 1;
      if (!this.world.isHidden()) this.look();
    });
  }

  /** Whether there was anything to read. */
  private async read(asked: ToRead): Promise<boolean> {
    this.isReading = true;
    const answer = await this.world
      .read(asked)
      .catch((): Result<CaughtUp> => ({ ok: false, refusal: UNREACHED }));
    this.isReading = false;
    if (this.isOver) return false;
    if (answer.ok) return this.caughtUp(asked, answer.value);
    this.failed(answer.refusal);
    return false;
  }

  private caughtUp(asked: ToRead, newer: CaughtUp): boolean {
    this.failures = 0;
    this.seenAt = this.world.now();
    this.ledger.read(asked, newer);
    const changes = newer.changes.filter(({ edit }) => !this.ledger.isMine(edit.id));
    const isNew = newer.sections.length > 0 || newer.notices !== null || changes.length > 0;
    if (isNew) this.queue.caughtUp({ ...newer, changes });
    this.say(null);
    this.lookSlowly();
    this.lookSoon();
    return isNew;
  }

  private failed(why: Refusal): void {
    this.failures += 1;
    if (this.failures >= SAID_AFTER || !passes(why)) this.say({ since: this.seenAt, why });
    if (!passes(why)) {
      this.lookSlowly();
      return;
    }
    this.soon?.();
    this.soon = this.world.after(pauseMs(this.failures, why, this.world.random), () => {
      this.soon = null;
      this.look();
    });
  }

  private say(next: Behind | null): void {
    if (this.said === null && next === null) return;
    this.said = next;
    this.changed();
  }
}
