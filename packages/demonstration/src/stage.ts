import { atLondon, type Day, type Instant, newId } from '@waymark/contracts';
import { type Actor, type Core, performRead, performVerb, type Read, type Verb } from '@waymark/core';

/** A clock that is told the time, so that what the demonstration records carries the dates of its story. */
export interface TravellingClock {
  readonly now: () => Instant;
  readonly travelTo: (at: Instant) => void;
}

interface Scene {
  readonly at: Instant;
  readonly order: number;
  readonly play: () => Promise<void>;
}

/**
 * Plays scenes in the order of their time, whatever the order they were planned in; a scene may plan others. Everything
 * is done through verbs and reads, by an actor who may, as a user would.
 */
export class Stage {
  readonly core: Core;
  readonly today: Day;
  readonly now: Instant;
  readonly #clock: TravellingClock;
  #scenes: Scene[] = [];
  #planned = 0;
  #played = 0;

  constructor(core: Core, clock: TravellingClock, today: Day, now: Instant) {
    this.core = core;
    this.today = today;
    this.now = now;
    this.#clock = clock;
  }

  /** Plans a scene for a day and local time; what would lie in the future is left out. */
  plan(day: Day, time: string, play: () => Promise<void>): void {
    const at = atLondon(day, time);
    if (at > this.now) return;
    this.#planned += 1;
    this.#scenes.push({ at, order: this.#planned, play });
  }

  async play(onProgress: (words: string) => void): Promise<void> {
    while (this.#scenes.length > 0) {
      this.#scenes.sort((a, b) => (a.at === b.at ? b.order - a.order : a.at < b.at ? 1 : -1));
      const scene = this.#scenes.pop();
      if (scene === undefined) return;
      this.#clock.travelTo(scene.at);
      await scene.play();
      this.#played += 1;
      if (this.#played % 250 === 0) onProgress(`${this.#played} steps of the story`);
    }
    this.#clock.travelTo(this.now);
  }

  verb<Input, Output, Subject>(
    verb: Verb<Input, Output, Subject>,
    actor: Actor,
    input: unknown,
    ifMatch?: number,
  ): Promise<Output> {
    return performVerb(this.core, verb, { actor, input, ifMatch, idempotencyKey: newId() });
  }

  read<Input, Output, Subject>(read: Read<Input, Output, Subject>, actor: Actor, input: unknown): Promise<Output> {
    return performRead(this.core, read, { actor, input });
  }
}
