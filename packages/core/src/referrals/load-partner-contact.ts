import { dayOf, type Id, type Instant, type PartnerContact, resultsThatAreContact } from '@waymark/contracts';
import { type Asker, type ReadDb, reaches } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, inArray, isNotNull, isNull, lte, not, notExists, or } from 'drizzle-orm';
import { allocations } from '../access/tables.ts';
import { contactAttempts } from '../contacts/tables.ts';
import { relationships } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';
import { staffRoles } from '../staff/tables.ts';

/** A worker of her own stands for this partner: allocated to her now or before, or has spoken to her and offered it. */
const hasBeenOffered = (db: ReadDb, now: Instant) => {
  const allocated = db
    .select({ id: allocations.id })
    .from(allocations)
    .where(
      and(
        eq(allocations.personId, relationships.otherPersonId),
        eq(allocations.role, 'partner-support'),
        live(allocations),
        lte(allocations.from, dayOf(now)),
      ),
    );
  const spokenTo = db
    .select({ id: contactAttempts.id })
    .from(contactAttempts)
    .innerJoin(
      staffRoles,
      and(eq(staffRoles.staffId, contactAttempts.byStaffId), eq(staffRoles.role, 'partner-support')),
    )
    .where(
      and(
        eq(contactAttempts.personId, relationships.otherPersonId),
        inArray(contactAttempts.result, [...resultsThatAreContact]),
        live(contactAttempts),
      ),
    );
  return and(notExists(allocated), notExists(spokenTo));
};

/** An adult: born 18 years ago or earlier, or of unknown age, and not an unborn baby. */
const isAdult = (now: Instant) =>
  or(
    lte(persons.dateOfBirth, Temporal.PlainDate.from(dayOf(now)).subtract({ years: 18 }).toString()),
    and(isNull(persons.dateOfBirth), not(isNotNull(persons.expectedOn))),
  );

/**
 * Whether every affected partner of each of these people, current and former, has been offered a worker of her own.
 * The answer is two words a person and the only thing that leaves the survivor's side here: never for whom, by whom or
 * how many (contract.md `partnerContact`). Somebody without an affected partner is `in-place`.
 */
export const loadPartnerContact = async (
  db: ReadDb,
  personIds: readonly Id[],
  now: Instant,
  who?: Asker,
): Promise<ReadonlyMap<Id, PartnerContact>> => {
  const contact = new Map<Id, PartnerContact>(personIds.map((id) => [id, 'in-place']));
  if (personIds.length === 0) return contact;
  const missing = await db
    .selectDistinct({ personId: relationships.personId })
    .from(relationships)
    .innerJoin(persons, eq(persons.id, relationships.otherPersonId))
    .where(
      and(
        inArray(relationships.personId, [...personIds]),
        eq(relationships.harm, 'causes-harm-to'),
        live(relationships),
        isNull(persons.diedOn),
        isAdult(now),
        hasBeenOffered(db, now),
        who === undefined ? undefined : reaches(relationships.personId, 'shared', who),
      ),
    );
  for (const { personId } of missing) contact.set(personId, 'not-in-place-yet');
  return contact;
};
