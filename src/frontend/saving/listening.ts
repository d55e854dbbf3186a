import type { PlanKey } from '../../plan/plan';
import { UNREACHED } from './outcomes';
import { pauseMs } from './pause';

export interface ListenWorld {
  /** Rejects where nothing can be heard; gives back what ends it. `ended` is called when it ends by itself. */
  readonly listen: (plan: PlanKey, hear: (said: unknown) => void, ended: () => void) => Promise<() => void>;
  /** Calls later; gives back what calls it off. */
  readonly after: (pauseMs: number, then: () => void) => () => void;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** All who open a page at the same moment must not subscribe in the same one: fifty operations a second are all there are. */
const WITHIN_MS = 2_000;

/** Listens to the messages of a plan, and after pauses that grow again when it is refused or ends. */
export class Listening {
  private callOff: () => void;
  private leave: (() => void) | null = null;
  private isOver = false;

  constructor(
    private readonly plan: PlanKey,
    private readonly world: ListenWorld,
    private readonly hear: (said: unknown) => void,
    /** Told when it begins to hear and when it hears no more. `isAgain`: what was said meanwhile was not heard. */
    private readonly changed: (isHeard: boolean, isAgain: boolean) => void,
  ) {
    this.callOff = world.after(world.random() * WITHIN_MS, () => this.begin(0));
  }

  get isHeard(): boolean {
    return this.leave !== null;
  }

  stop(): void {
    this.isOver = true;
    this.callOff();
    this.leave?.();
  }

  private begin(failures: number): void {
    const again = (): void => {
      if (this.isOver) return;
      this.leave = null;
      this.changed(false, false);
      const pause = pauseMs(failures + 1, UNREACHED, this.world.random);
      this.callOff = this.world.after(pause, () => this.begin(failures + 1));
    };
    this.world.listen(this.plan, this.hear, again).then((leave) => {
      if (this.isOver) {
        leave();
        return;
      }
      this.leave = leave;
      this.changed(true, failures > 0);
    }, again);
  }
}
