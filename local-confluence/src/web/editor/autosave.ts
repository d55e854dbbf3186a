import { Listeners } from './listeners';

/** `untouched`: nothing was changed since it was opened, so there is nothing to say. */
export type SaveStatus =
  | { is: 'untouched' }
  | { is: 'saved' }
  | { is: 'changed' }
  | { is: 'saving' }
  | { is: 'failed'; error: unknown };

/**
 * Saves what was typed a moment after the typing stops, one save after the other; what is typed during a save
 * goes with the next. A failed save waits for the next change or `flush`.
 */
export class Autosave {
  private now: SaveStatus = { is: 'untouched' };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastSave = Promise.resolve();
  /** How many changes there were, and how many of them are saved. */
  private changes = 0;
  private savedChanges = 0;
  private readonly listeners = new Listeners();

  readonly subscribe = this.listeners.subscribe;
  readonly status = (): SaveStatus => this.now;

  constructor(
    private readonly save: () => Promise<void>,
    private readonly delayMs: number,
  ) {}

  /** Whether everything typed is where it belongs. */
  get isSafe(): boolean {
    return this.now.is === 'untouched' || this.now.is === 'saved';
  }

  changed(): void {
    this.changes += 1;
    this.say({ is: 'changed' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.delayMs);
  }

  /** Saves now what is not saved yet; resolves when that is done or failed. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.lastSave = this.lastSave.then(() => this.saveNews());
    return this.lastSave;
  }

  /** Forgets what is not saved: somebody chose to, or it was saved in another way. */
  drop(): void {
    clearTimeout(this.timer);
    this.savedChanges = this.changes;
    this.say({ is: 'untouched' });
  }

  private async saveNews(): Promise<void> {
    const upTo = this.changes;
    if (this.savedChanges === upTo) return;
    this.say({ is: 'saving' });
    try {
      await this.save();
      this.savedChanges = upTo;
      this.say({ is: this.changes === upTo ? 'saved' : 'changed' });
    } catch (error) {
      this.say({ is: 'failed', error });
    }
  }

  private say(status: SaveStatus): void {
    this.now = status;
    this.listeners.tell();
  }
}
