import type { Day, Id, Instant, Position, ReferralState } from '@waymark/contracts';
import { inScope, type ReadDb, statement, visible } from '@waymark/database';
import { and, asc, eq, or, sql } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { enrolments } from './tables.ts';

/** A place with the person and the referral it comes from. */
export interface EnrolmentInReach {
  readonly enrolmentId: Id;
  readonly personId: Id;
  readonly offeringId: Id;
  readonly groupId: Id | null;
  readonly programmeId: string;
  readonly programmeVersion: string;
  readonly enrolmentPosition: Position;
  readonly bornOn: Day | null;
  readonly from: Day;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly exitKind: string | null;
  readonly exitReason: string | null;
  readonly subjectId: Id;
  /** The position the referral asked for. */
  readonly position: Position;
  readonly state: ReferralState;
  readonly stateSince: Instant;
  readonly referralId: Id;
  readonly version: number;
}

const columns = {
  enrolmentId: enrolments.id,
  personId: enrolments.personId,
  offeringId: enrolments.offeringId,
  groupId: enrolments.groupId,
  programmeId: enrolments.programmeId,
  programmeVersion: enrolments.programmeVersion,
  enrolmentPosition: enrolments.position,
  bornOn: persons.dateOfBirth,
  from: enrolments.from,
  startedAt: enrolments.startedAt,
  endedAt: enrolments.endedAt,
  exitKind: enrolments.exitKind,
  exitReason: enrolments.exitReason,
  subjectId: enrolments.subjectId,
  position: referralSubjects.position,
  state: referralSubjects.state,
  stateSince: referralSubjects.stateSince,
  referralId: referrals.id,
  version: referrals.version,
} as const;

const from = (db: ReadDb) =>
  db
    .select(columns)
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(referralSubjects, eq(referralSubjects.id, enrolments.subjectId))
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId));

const isWanted = and(eq(enrolments.id, sql.placeholder('enrolmentId')), visible(enrolments));

const ofOffering = statement((db: ReadDb) =>
  from(db)
    .where(and(isWanted, inScope(enrolments.offeringId)))
    .prepare(),
);

const ofEither = statement((db: ReadDb) =>
  from(db)
    .where(and(isWanted, or(inScope(enrolments.offeringId), inScope(enrolments.groupId))))
    .prepare(),
);

const ofPerson = statement((db: ReadDb) => from(db).where(isWanted).prepare());

interface Asked {
  readonly handle: { readonly db: ReadDb };
  readonly actor: Actor;
  readonly now: Instant;
}

const findWith =
  (find: typeof ofOffering) =>
  async ({ handle, actor, now }: Asked, enrolmentId: Id): Promise<EnrolmentInReach | undefined> => {
    const [row] = await find(handle).execute({ enrolmentId, staffId: actor.staffId, now });
    return row;
  };

/** For coordinators and managers: a place on an offering of theirs. Unknown and out of reach are the same `undefined`. */
export const enrolmentOfOffering = findWith(ofOffering);

/** For those who lead its group as well. */
export const enrolmentOfEither = findWith(ofEither);

/** For anyone who may read this person's `shared` facts, such as the workers of the family. */
export const enrolmentOfPerson = findWith(ofPerson);

/** Every place a person has or had, whoever may read of it; for what is done in nobody's name. */
export const placesOfPerson = async (db: ReadDb, personId: Id): Promise<EnrolmentInReach[]> =>
  await from(db).where(eq(enrolments.personId, personId)).orderBy(asc(enrolments.id));
