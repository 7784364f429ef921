import type { Id, IdentityDecision, PossibleMatch } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { matchDecisions, possibleMatches } from './tables.ts';

const other = alias(persons, 'other_person');

/** The records of a pair, for conditions on them: `first` is the one with the smaller id. */
export const pairOf = { first: persons, second: other } as const;

const columnsOf = (row: typeof persons | typeof other) => ({
  personId: row.id,
  givenNames: row.givenNames,
  familyName: row.familyName,
  dateOfBirth: row.dateOfBirth,
  expectedOn: row.expectedOn,
});

interface Named {
  readonly personId: Id;
  readonly givenNames: string;
  readonly familyName: string;
  readonly dateOfBirth: string | null;
  readonly expectedOn: string | null;
}

const named = ({ givenNames, familyName, ...person }: Named) => ({ ...person, name: `${givenNames} ${familyName}` });

/** Pairs of records that may be of one person, the likely first; `wanted` limits both records to what the asker may see. */
export const loadMatches = async (db: ReadDb, wanted: SQL | undefined, limit: number): Promise<PossibleMatch[]> => {
  const rows = await db
    .select({
      matchId: possibleMatches.id,
      likelihood: possibleMatches.likelihood,
      because: possibleMatches.because,
      first: columnsOf(persons),
      second: columnsOf(other),
    })
    .from(possibleMatches)
    .innerJoin(persons, eq(persons.id, possibleMatches.personId))
    .innerJoin(other, eq(other.id, possibleMatches.otherPersonId))
    .where(wanted)
    .orderBy(asc(possibleMatches.likelihood), asc(possibleMatches.foundAt), asc(possibleMatches.id))
    .limit(limit);
  return rows.map(({ first, second, ...match }) => ({ ...match, person: named(first), other: named(second) }));
};

export interface Said {
  readonly decision: IdentityDecision;
  readonly why: string;
  readonly by: Id;
}

const keyOf = (personId: Id, otherPersonId: Id): string => `${personId} ${otherPersonId}`;

/** What was said last about each of these pairs; the query goes by the first record of a pair, through `allowed`. */
export const decisionsOn = async (
  db: ReadDb,
  matches: readonly PossibleMatch[],
  allowed: SQL,
): Promise<(match: PossibleMatch) => Said | undefined> => {
  const ids = [...new Set(matches.map(({ person }) => person.personId))];
  if (ids.length === 0) return () => undefined;
  const rows = await db
    .select({
      personId: matchDecisions.personId,
      otherPersonId: matchDecisions.otherPersonId,
      decision: matchDecisions.decision,
      why: matchDecisions.why,
      by: matchDecisions.recordedBy,
    })
    .from(matchDecisions)
    .innerJoin(persons, eq(persons.id, matchDecisions.personId))
    .where(and(inArray(matchDecisions.personId, ids), allowed))
    .orderBy(desc(matchDecisions.recordedAt), desc(matchDecisions.id));
  const latest = new Map<string, Said>();
  for (const { personId, otherPersonId, ...said } of rows) {
    const key = keyOf(personId, otherPersonId);
    if (!latest.has(key)) latest.set(key, said);
  }
  return ({ person, other: second }) => latest.get(keyOf(person.personId, second.personId));
};
