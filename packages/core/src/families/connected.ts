import { type Day, dayOf, type Id, type Instant } from '@waymark/contracts';
import { among, listed, type ReadDb, statement } from '@waymark/database';
import { alias, live } from '@waymark/kit';
import { and, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { memberships, relationships } from './tables.ts';

const parental = ['parent-of', 'step-parent-of', 'carer-of'] as const;

/** Whoever was born after this day is under 18 on the given one. */
const bornAfter = (today: Day): Day => {
  if (lastAsked.today !== today)
    lastAsked = { today, day: Temporal.PlainDate.from(today).subtract({ years: 18 }).toString() };
  return lastAsked.day;
};
let lastAsked: { readonly today: Day; readonly day: Day } = { today: '', day: '' };

const personIdsGiven = sql.placeholder('personIds');
const today = sql.placeholder('today');
const ownMemberships = alias(memberships, 'own_membership');

const isCurrent = (table: typeof memberships | typeof ownMemberships) =>
  and(live(table), lte(table.from, today), or(isNull(table.to), gt(table.to, today)));

/** Unborn, or born less than 18 years ago, and alive. */
const isChild = and(
  isNull(persons.diedOn),
  or(
    gt(persons.dateOfBirth, sql.placeholder('eighteenYearsAgo')),
    and(isNull(persons.dateOfBirth), isNotNull(persons.expectedOn)),
  ),
);

const childrenOfFamilies = statement((db: ReadDb) =>
  db
    .select({ personId: ownMemberships.personId, childId: memberships.personId })
    .from(ownMemberships)
    .innerJoin(memberships, eq(memberships.familyId, ownMemberships.familyId))
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(
      and(among(ownMemberships.personId, personIdsGiven), isChild, isCurrent(ownMemberships), isCurrent(memberships)),
    )
    .prepare(),
);

const childrenCaredFor = statement((db: ReadDb) =>
  db
    .select({ personId: relationships.personId, childId: relationships.otherPersonId })
    .from(relationships)
    .innerJoin(persons, eq(persons.id, relationships.otherPersonId))
    .where(
      and(
        among(relationships.personId, personIdsGiven),
        inArray(relationships.kind, [...parental]),
        isChild,
        live(relationships),
        or(isNull(relationships.to), gt(relationships.to, today)),
      ),
    )
    .prepare(),
);

/**
 * Every child connected to each of these people, on a plan or not (model.md section 5, "who is told"): children of the
 * families they belong to, and children they are parent, step-parent or carer of.
 */
export const childrenConnectedTo = async (
  db: ReadDb,
  personIds: readonly Id[],
  now: Instant,
): Promise<ReadonlyMap<Id, readonly Id[]>> => {
  const connected = new Map<Id, Set<Id>>(personIds.map((id) => [id, new Set()]));
  if (personIds.length === 0) return new Map();
  const day = dayOf(now);
  const given = { personIds: listed(personIds), today: day, eighteenYearsAgo: bornAfter(day) };
  for (const row of await childrenOfFamilies({ db }).execute(given)) connected.get(row.personId)?.add(row.childId);
  for (const row of await childrenCaredFor({ db }).execute(given)) connected.get(row.personId)?.add(row.childId);
  return new Map([...connected].map(([id, children]) => [id, [...children].sort()]));
};

const harmed = statement((db: ReadDb) =>
  db
    .selectDistinct({ personId: relationships.personId, other: relationships.otherPersonId })
    .from(relationships)
    .innerJoin(persons, and(eq(persons.id, relationships.otherPersonId), isNull(persons.diedOn)))
    .where(
      and(among(relationships.personId, personIdsGiven), eq(relationships.harm, 'causes-harm-to'), live(relationships)),
    )
    .prepare(),
);

/** Those living who are recorded as harmed by each of these people, current and former partners alike. */
export const harmedBy = async (db: ReadDb, personIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Id[]>> => {
  const byPerson = new Map<Id, Id[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return byPerson;
  const rows = await harmed({ db }).execute({ personIds: listed(personIds) });
  for (const row of rows) byPerson.get(row.personId)?.push(row.other);
  return byPerson;
};
