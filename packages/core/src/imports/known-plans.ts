import { type Id, importedPlanKinds, type KnownPlanRecord } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, gt, inArray, isNotNull } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { planReviews, plans } from '../plans/tables.ts';
import { fromCursor, toCursor } from './cursor.ts';

/** Children looked at at once; a unit is to be short. */
const childrenAPage = 200;

const isImported = (kind: string): kind is KnownPlanRecord['kind'] => importedPlanKinds.some((known) => known === kind);

/**
 * One page of the live plans that a council's file may speak of, by council child id, kind and start. It asks for nobody's
 * reach: for a comparison whose result is numbers, and for the audited verb `list-known-plans`. Pages are of children, by
 * the index of their ids: pages of plans would sort every plan there is each time (measured: 60 ms a page of 100,000).
 */
export const loadKnownPlans = async (db: ReadDb, cursor: string | undefined) => {
  const [after = ''] = cursor === undefined ? [] : fromCursor(cursor, 1);
  const children = await db
    .select({ personId: persons.id, councilChildId: persons.councilChildId })
    .from(persons)
    .where(and(isNotNull(persons.councilChildId), gt(persons.councilChildId, after)))
    .orderBy(asc(persons.councilChildId))
    .limit(childrenAPage);
  const idOf = new Map(children.map(({ personId, councilChildId }) => [personId, councilChildId ?? '']));
  const rows = await plansOf(db, [...idOf.keys()]);
  const reviews = await reviewsOf(
    db,
    rows.map(({ planKey }) => planKey),
  );
  const found = rows.flatMap(({ planKey, factId: _factId, personId, kind, ...plan }): KnownPlanRecord[] =>
    isImported(kind)
      ? [{ ...plan, councilChildId: idOf.get(personId) ?? '', kind, reviews: reviews.get(planKey) ?? [] }]
      : [],
  );
  const last = children.length < childrenAPage ? undefined : children.at(-1);
  return {
    personIds: [...new Set(rows.map(({ personId }) => personId))],
    plans: found.sort(byChild),
    nextCursor: last === undefined ? null : toCursor([last.councilChildId ?? '']),
  };
};

const byChild = (one: KnownPlanRecord, other: KnownPlanRecord): number =>
  one.councilChildId < other.councilChildId ? -1 : Number(one.councilChildId > other.councilChildId);

const plansOf = async (db: ReadDb, personIds: Id[]) =>
  personIds.length === 0
    ? []
    : await db
        .select({
          planKey: plans.planKey,
          factId: plans.id,
          personId: plans.personId,
          kind: plans.kind,
          startsOn: plans.startsOn,
          endsOn: plans.endsOn,
          initialCategory: plans.initialCategory,
          latestCategory: plans.latestCategory,
          source: plans.source,
          asAt: plans.asAt,
        })
        .from(plans)
        .where(and(inArray(plans.personId, personIds), inArray(plans.kind, [...importedPlanKinds]), live(plans)))
        .orderBy(asc(plans.id));

const reviewsOf = async (db: ReadDb, planKeys: string[]): Promise<Map<string, string[]>> => {
  if (planKeys.length === 0) return new Map();
  const rows = await db
    .select({ planKey: planReviews.planKey, on: planReviews.on })
    .from(planReviews)
    .where(inArray(planReviews.planKey, planKeys))
    .orderBy(asc(planReviews.on), asc(planReviews.id));
  const byPlan = Map.groupBy(rows, ({ planKey }) => planKey);
  return new Map([...byPlan].map(([planKey, found]) => [planKey, [...new Set(found.map(({ on }) => on))]]));
};
