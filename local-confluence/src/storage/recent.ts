/** How much was taken within the last span of time. */
export class Recent {
  private taken: { at: number; amount: number }[] = [];
  private sum = 0;

  constructor(
    private readonly spanMs: number,
    readonly limit: number,
  ) {}

  isFull(now: number): boolean {
    this.forget(now);
    return this.sum >= this.limit;
  }

  /** Nothing was taken within it. */
  isOver(now: number): boolean {
    this.forget(now);
    return this.taken.length === 0;
  }

  take(now: number, amount: number): void {
    this.taken.push({ at: now, amount });
    this.sum += amount;
  }

  private forget(now: number): void {
    const kept = this.taken.findIndex(({ at }) => at > now - this.spanMs);
    const over = this.taken.splice(0, kept < 0 ? this.taken.length : kept);
    this.sum -= over.reduce((sum, { amount }) => sum + amount, 0);
  }
}
