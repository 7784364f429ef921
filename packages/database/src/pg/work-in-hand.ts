import { unavailable } from '../errors.ts';

/** Keeps count of what is being done, so that a store can close when it is through and refuse what comes after. */
export class WorkInHand {
  readonly #open = new Set<Promise<unknown>>();
  #isClosing = false;

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosing) throw unavailable('closing');
    const done = work();
    this.#open.add(done);
    try {
      return await done;
    } finally {
      this.#open.delete(done);
    }
  }

  /** Refuses what comes from now on; resolves when what was begun is over. */
  async finish(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled(this.#open);
  }
}
