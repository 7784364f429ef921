import type { Day, Id, Instant, Position, ReferralState } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { referralChildren, referralSubjects } from './tables.ts';

/** Someone a referral is about, with what rules and screens need of the person. */
export interface ReferredPerson {
  readonly subjectId: Id;
  readonly referralId: Id;
  readonly personId: Id;
  readonly position: Position;
  readonly state: ReferralState;
  readonly stateSince: Instant;
  readonly receivedAt: Instant | null;
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly dateOfBirth: Day | null;
  readonly expectedOn: Day | null;
  readonly diedOn: Day | null;
}

const personColumns = {
  givenNames: persons.givenNames,
  familyName: persons.familyName,
  knownAs: persons.knownAs,
  dateOfBirth: persons.dateOfBirth,
  expectedOn: persons.expectedOn,
  diedOn: persons.diedOn,
} as const;

/** The people of these referrals, in order of their ids; `who` limits them to what the asker may read. */
export const loadReferred = async (db: ReadDb, referralIds: readonly Id[], who?: Asker): Promise<ReferredPerson[]> => {
  if (referralIds.length === 0) return [];
  return await db
    .select({
      subjectId: referralSubjects.id,
      referralId: referralSubjects.referralId,
      personId: referralSubjects.personId,
      position: referralSubjects.position,
      state: referralSubjects.state,
      stateSince: referralSubjects.stateSince,
      receivedAt: referralSubjects.receivedAt,
      ...personColumns,
    })
    .from(referralSubjects)
    .innerJoin(persons, eq(persons.id, referralSubjects.personId))
    .where(
      and(
        inArray(referralSubjects.referralId, [...referralIds]),
        who === undefined ? undefined : visible(referralSubjects, who),
      ),
    )
    .orderBy(asc(referralSubjects.id));
};

/** The children named in these referrals. */
export const loadNamedChildren = async (db: ReadDb, referralIds: readonly Id[], who?: Asker) => {
  if (referralIds.length === 0) return [];
  return await db
    .select({
      referralId: referralChildren.referralId,
      personId: referralChildren.personId,
      changeSought: referralChildren.changeSought,
      howKnown: referralChildren.howKnown,
      ...personColumns,
    })
    .from(referralChildren)
    .innerJoin(persons, eq(persons.id, referralChildren.personId))
    .where(
      and(
        inArray(referralChildren.referralId, [...referralIds]),
        who === undefined ? undefined : visible(referralChildren, who),
      ),
    )
    .orderBy(asc(referralChildren.id));
};
