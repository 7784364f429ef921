import { type Day, dayOf, type Id, type Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { membersAround } from '../access/family-people.ts';
import { persons } from '../persons/tables.ts';
import { relationships } from './tables.ts';

const parental = ['parent-of', 'step-parent-of', 'carer-of'] as const;

/** Whether someone is a child on a day: unborn, or born less than 18 years before it. */
const bornAfter = (today: Day): Day => Temporal.PlainDate.from(today).subtract({ years: 18 }).toString();

/**
 * Every child connected to each of these people, on a plan or not (model.md section 5, "who is told"): children of the
 * families they belong to, and children they are parent, step-parent or carer of.
 */
export const childrenConnectedTo = async (
  db: ReadDb,
  personIds: readonly Id[],
  now: Instant,
): Promise<ReadonlyMap<Id, readonly Id[]>> => {
  const today = dayOf(now);
  const connected = new Map<Id, Set<Id>>(personIds.map((id) => [id, new Set()]));
  const members = await membersAround(db, personIds, today);
  const familiesOf = (personId: Id) => members.filter((row) => row.personId === personId).map((row) => row.familyId);
  for (const [personId, others] of connected) {
    const families = new Set(familiesOf(personId));
    for (const member of members) if (families.has(member.familyId)) others.add(member.personId);
  }
  const parents = await db
    .select({ personId: relationships.personId, other: relationships.otherPersonId })
    .from(relationships)
    .where(
      and(
        inArray(relationships.personId, [...personIds]),
        inArray(relationships.kind, [...parental]),
        live(relationships),
        or(isNull(relationships.to), gt(relationships.to, today)),
      ),
    );
  for (const row of parents) connected.get(row.personId)?.add(row.other);
  const everyone = [...new Set([...connected.values()].flatMap((others) => [...others]))];
  const children = await childrenAmong(db, everyone, today);
  return new Map([...connected].map(([id, others]) => [id, [...others].filter((other) => children.has(other)).sort()]));
};

const childrenAmong = async (db: ReadDb, personIds: readonly Id[], today: Day): Promise<ReadonlySet<Id>> => {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .select({ id: persons.id })
    .from(persons)
    .where(
      and(
        inArray(persons.id, [...personIds]),
        isNull(persons.diedOn),
        or(gt(persons.dateOfBirth, bornAfter(today)), and(isNull(persons.dateOfBirth), isNotNull(persons.expectedOn))),
      ),
    );
  return new Set(rows.map((row) => row.id));
};

/** Those recorded as harmed by each of these people, current and former partners alike. */
export const harmedBy = async (db: ReadDb, personIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Id[]>> => {
  const harmed = new Map<Id, Id[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return harmed;
  const rows = await db
    .selectDistinct({ personId: relationships.personId, other: relationships.otherPersonId })
    .from(relationships)
    .where(
      and(
        inArray(relationships.personId, [...personIds]),
        eq(relationships.harm, 'causes-harm-to'),
        live(relationships),
      ),
    );
  for (const row of rows) harmed.get(row.personId)?.push(row.other);
  return harmed;
};
