/** What a statement touches, as the engine or its text tells. */
export interface Touched {
  /** Names of tables, in lower case. */
  readonly tables: ReadonlySet<string>;
  /** Whether it reads `staff_id` of `reach` or of `barred`: a predicate that never asks for whom is no predicate. */
  readonly asksReach: boolean;
}

/** A read of people's rows that does not go through `reach`; a defect, never an expected failure. */
export class ReachMissing extends Error {
  override readonly name = 'ReachMissing';
  readonly code = 'reach-missing';
  readonly tables: readonly string[];

  constructor(tables: readonly string[]) {
    super(`A read of ${tables.join(', ')} must go through reach`);
    this.tables = tables;
  }
}

/** Throws when personal tables are touched and `reach` is not; names the tables, which are no secret. */
export const refuseWithoutReach = ({ tables, asksReach }: Touched, personal: ReadonlySet<string>): void => {
  if (asksReach) return;
  const bare = [...tables].filter((name) => personal.has(name)).sort();
  if (bare.length > 0) throw new ReachMissing(bare);
};
