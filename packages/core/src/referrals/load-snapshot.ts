import { dayOf, gestationAt, type Id, type Instant } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import type { ReferralSnapshot } from '@waymark/plugin-api/shared';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { ageAt } from '../persons/age.ts';
import { offerings } from '../programmes/tables.ts';
import { programmeRecords } from '../records/tables.ts';
import { freeze } from './freeze.ts';
import { loadOnPlan } from './load-child-facts.ts';
import { loadPartnerContact } from './load-partner-contact.ts';
import { loadNamedChildren, loadReferred } from './load-people.ts';
import { referrals } from './tables.ts';

const ageOf = (person: { readonly dateOfBirth: string | null }, today: string): number | null =>
  person.dateOfBirth === null ? null : ageAt(person.dateOfBirth, today);

const isUnborn = (person: { readonly dateOfBirth: string | null; readonly expectedOn: string | null }): boolean =>
  person.dateOfBirth === null && person.expectedOn !== null;

const gestationOf = (
  person: { readonly dateOfBirth: string | null; readonly expectedOn: string | null; readonly diedOn: string | null },
  today: string,
): number | null =>
  person.expectedOn === null || person.dateOfBirth !== null || person.diedOn !== null
    ? null
    : gestationAt(person.expectedOn, today);

/**
 * What a programme's rules get of a referral: frozen, and made from `shared` and `casework` facts of the people
 * referred and `shared` facts of the children named, so that nothing of the survivor's side enters (contract.md).
 * `who` limits the facts to what the asker may read.
 */
export const loadSnapshot = async (
  db: ReadDb,
  referralId: Id,
  now: Instant,
  who?: Asker,
): Promise<ReferralSnapshot> => {
  const today = dayOf(now);
  const [referral] = await db
    .select({
      offeringId: referrals.offeringId,
      programmeId: referrals.programmeId,
      receivedAt: referrals.receivedAt,
      urgency: referrals.urgency,
      needBy: referrals.needBy,
      answers: referrals.answers,
      settings: offerings.settings,
    })
    .from(referrals)
    .innerJoin(offerings, eq(offerings.id, referrals.offeringId))
    .where(eq(referrals.id, referralId));
  if (referral === undefined) throw new Error('A referral in reach has gone');
  const subjects = await loadReferred(db, [referralId], who);
  const children = await loadNamedChildren(db, [referralId], who);
  const onPlan = await loadOnPlan(
    db,
    children.map((child) => child.personId),
    now,
    who,
  );
  const contact = await loadPartnerContact(
    db,
    subjects.map((subject) => subject.personId),
    now,
    who,
  );
  const people = [...subjects, ...children].map((person) => person.personId);
  return freeze({
    referralId,
    offeringId: referral.offeringId,
    receivedOn: referral.receivedAt === null ? null : dayOf(referral.receivedAt),
    urgency: referral.urgency,
    needBy: referral.needBy,
    subjects: subjects.map((subject) => ({
      personId: subject.personId,
      position: subject.position,
      age: ageOf(subject, today),
      isUnborn: isUnborn(subject),
      gestationWeeks: gestationOf(subject, today),
      state: subject.state,
    })),
    children: children.map((child) => ({
      personId: child.personId,
      age: ageOf(child, today),
      isUnborn: isUnborn(child),
      gestationWeeks: gestationOf(child, today),
      isOnPlan: onPlan.has(child.personId),
    })),
    answers: structuredClone(referral.answers),
    settings: structuredClone(referral.settings),
    records: await loadRecords(db, referral.programmeId, people, who),
    partnersOffered: [...contact.values()].every((word) => word === 'in-place'),
  });
};

const loadRecords = async (db: ReadDb, programmeId: string, personIds: readonly Id[], who: Asker | undefined) => {
  if (personIds.length === 0) return [];
  const rows = await db
    .select({
      kind: programmeRecords.kind,
      personId: programmeRecords.personId,
      recordedAt: programmeRecords.recordedAt,
      level: programmeRecords.level,
    })
    .from(programmeRecords)
    .where(
      and(
        eq(programmeRecords.programmeId, programmeId),
        inArray(programmeRecords.personId, [...new Set(personIds)]),
        inArray(programmeRecords.level, ['shared', 'casework']),
        who === undefined ? undefined : visible(programmeRecords, who),
        live(programmeRecords),
      ),
    )
    .orderBy(asc(programmeRecords.recordedAt), asc(programmeRecords.id));
  return rows.map(({ recordedAt, ...row }) => ({ ...row, on: dayOf(recordedAt) }));
};
