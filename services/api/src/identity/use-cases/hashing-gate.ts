import { Busy } from '../../kernel/errors';

/** Lets a few through at a time, queues some and turns the rest away: hashing must not starve everything else. */
export class HashingGate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly queueLength: number,
  ) {}

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.queueLength) throw new Busy(2);
    // The place is handed over by whoever leaves, so nobody slips in between.
    await new Promise<void>((resolve) => { this.waiting.push(resolve); });
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}
