/**
 * What is being typed and was not left yet. A keystroke changes it and nothing on screen; whatever is pressed next, it
 * is taken over first: a tap on a phone does not leave a field by itself.
 */
import { prepare, type Preparation, type Step } from '../../plan/update/preparation';

export class Pending {
  private readonly steps = new Map<string, Step>();
  private entered: string | null = null;

  constructor(private readonly take: (steps: readonly Step[]) => void) {}

  /** Somebody is in this field, whether they have typed yet or not. */
  readonly enter = (field: string): void => {
    this.entered = field;
  };

  /** That it was left may be heard after another one was entered. */
  readonly leave = (field: string): void => {
    if (this.entered === field) this.entered = null;
  };

  /** Null where what is typed is what stands already. */
  readonly keep = (field: string, step: Step | null): void => {
    if (step === null) this.steps.delete(field);
    else this.steps.set(field, step);
  };

  /** Takes over what was typed, then what was pressed: together they are one commit, and nothing at all is none. */
  readonly flush = (...pressed: readonly Step[]): void => {
    const steps = [...this.steps.values(), ...pressed];
    this.steps.clear();
    if (steps.length > 0) this.take(steps);
  };

  /** What was typed in a field that is drawn anew. */
  of(field: string): Step | undefined {
    return this.steps.get(field);
  }

  /** The field that somebody is in. */
  get held(): string | null {
    return this.entered;
  }

  /** For *Start over*: what is not left yet is lost as well. */
  forget(): void {
    this.steps.clear();
  }

  isEmpty(): boolean {
    return this.steps.size === 0;
  }
}

export const after = (before: Preparation, steps: readonly Step[]): Preparation =>
  steps.reduce(prepare, before);
