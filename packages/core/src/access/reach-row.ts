import type { Id, Instant, Level } from '@waymark/contracts';

/** One row of the projection: who may read what about whom, because of which tie, until when. */
export interface ReachRow {
  readonly staffId: Id;
  readonly personId: Id;
  readonly level: Level;
  readonly tieId: Id;
  readonly until: Instant;
}

/** One row of `scopes`: a family, offering, group or referral someone works with. */
export interface ScopeRow {
  readonly staffId: Id;
  readonly scopeId: Id;
  readonly tieId: Id;
  readonly until: Instant;
}

/** What one member of staff is tied to; rows of `reach` and `scopes`. */
export interface Ties {
  readonly reach: readonly ReachRow[];
  readonly scopes: readonly ScopeRow[];
}

export const noTies: Ties = { reach: [], scopes: [] };

export const joinTies = (parts: readonly Ties[]): Ties => ({
  reach: parts.flatMap((part) => part.reach),
  scopes: parts.flatMap((part) => part.scopes),
});

/** Grants a person at several levels through one tie. */
export const grant = (
  staffId: Id,
  personId: Id,
  levels: readonly Level[],
  tie: { readonly tieId: Id; readonly until: Instant },
): ReachRow[] => levels.map((level) => ({ staffId, personId, level, ...tie }));
