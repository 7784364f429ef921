const capacity = 1000;

/**
 * Prepared statements by their text. Lists of different lengths make ever new texts, so the oldest is let go when
 * there are too many; what drizzle has prepared for good keeps its own.
 */
export class StatementCache<Prepared> {
  readonly #prepare: (sql: string) => Prepared;
  readonly #kept = new Map<string, Prepared>();

  constructor(prepare: (sql: string) => Prepared) {
    this.#prepare = prepare;
  }

  get(sql: string): Prepared {
    const known = this.#kept.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#prepare(sql);
    if (this.#kept.size >= capacity) {
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    }
    this.#kept.set(sql, prepared);
    return prepared;
  }
}
