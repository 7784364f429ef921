import type { Day, Id } from '@waymark/contracts';
import type { Db } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { deaths } from '../../deaths/tables.ts';
import { persons } from '../../persons/tables.ts';
import { planAbsences, planReviews, plans } from '../../plans/tables.ts';
import { type AbsenceFact, type ChildOnRecord, plansOnRecord } from './standing.ts';

/** The children these council ids stand for, as they are known now, by council id. Five queries however many they are. */
export const loadChildren = async (db: Db, councilChildIds: readonly string[]): Promise<Map<string, ChildOnRecord>> => {
  if (councilChildIds.length === 0) return new Map();
  const people = await db
    .select({
      personId: persons.id,
      councilChildId: persons.councilChildId,
      version: persons.version,
      upn: persons.upn,
      dateOfBirth: persons.dateOfBirth,
      expectedOn: persons.expectedOn,
      diedOn: persons.diedOn,
      sex: persons.sex,
      ethnicity: persons.ethnicity,
    })
    .from(persons)
    .where(inArray(persons.councilChildId, [...new Set(councilChildIds)]))
    .orderBy(asc(persons.id));
  const ids = people.map(({ personId }) => personId);
  if (ids.length === 0) return new Map();
  const facts = Map.groupBy(await planFacts(db, ids), ({ personId }) => personId);
  const reviews = await reviewDays(db, ids);
  const absences = await absencesOf(db, ids);
  const takenBack = await deathsTakenBack(db, ids);
  return new Map(
    people.flatMap(({ personId, councilChildId, version, ...child }): [string, ChildOnRecord][] =>
      councilChildId === null
        ? []
        : [
            [
              councilChildId,
              {
                personId,
                version,
                child,
                deathTakenBack: takenBack.get(personId) ?? null,
                ...plansOnRecord(facts.get(personId) ?? [], reviews, absences),
              },
            ],
          ],
    ),
  );
};

/** The day of the death that was last taken back, of those who are not recorded to have died. */
const deathsTakenBack = async (db: Db, personIds: Id[]): Promise<Map<Id, Day>> => {
  const rows = await db
    .select({ personId: deaths.personId, diedOn: deaths.diedOn })
    .from(deaths)
    .where(and(inArray(deaths.personId, personIds), eq(deaths.isTakenBack, true), live(deaths)))
    .orderBy(asc(deaths.recordedAt), asc(deaths.id));
  return new Map(rows.map(({ personId, diedOn }) => [personId, diedOn]));
};

const planFacts = async (db: Db, personIds: Id[]) =>
  await db
    .select({
      id: plans.id,
      personId: plans.personId,
      recordedAt: plans.recordedAt,
      supersedes: plans.supersedes,
      planKey: plans.planKey,
      kind: plans.kind,
      startsOn: plans.startsOn,
      endsOn: plans.endsOn,
      initialCategory: plans.initialCategory,
      latestCategory: plans.latestCategory,
      previousPlans: plans.previousPlans,
      source: plans.source,
      asAt: plans.asAt,
    })
    .from(plans)
    .where(inArray(plans.personId, personIds))
    .orderBy(asc(plans.recordedAt), asc(plans.id));

const reviewDays = async (db: Db, personIds: Id[]): Promise<Map<Id, Set<Day>>> => {
  const rows = await db
    .select({ planKey: planReviews.planKey, on: planReviews.on })
    .from(planReviews)
    .where(inArray(planReviews.personId, personIds))
    .orderBy(asc(planReviews.on), asc(planReviews.id));
  const byPlan = Map.groupBy(rows, ({ planKey }) => planKey);
  return new Map([...byPlan].map(([planKey, found]) => [planKey, new Set(found.map(({ on }) => on))]));
};

const absencesOf = async (db: Db, personIds: Id[]): Promise<Map<Id, AbsenceFact[]>> => {
  const rows = await db
    .select({
      id: planAbsences.id,
      planKey: planAbsences.planKey,
      recordedAt: planAbsences.recordedAt,
      asAt: planAbsences.asAt,
    })
    .from(planAbsences)
    .where(and(inArray(planAbsences.personId, personIds), live(planAbsences)))
    .orderBy(asc(planAbsences.recordedAt), asc(planAbsences.id));
  return Map.groupBy(rows, ({ planKey }) => planKey);
};
