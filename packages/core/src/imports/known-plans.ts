import { importedPlanKinds, type KnownPlanRecord } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNotNull, or } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { planReviews, plans } from '../plans/tables.ts';
import { fromCursor, toCursor } from './cursor.ts';

/** Plans read at once; a unit is to be short. */
const plansAPage = 500;

const isImported = (kind: string): kind is KnownPlanRecord['kind'] => importedPlanKinds.some((known) => known === kind);

/**
 * One page of the live plans that a council's file may speak of, by council child id, kind and start. It asks for nobody's
 * reach: for a comparison whose result is numbers, and for the audited verb `list-known-plans`.
 */
export const loadKnownPlans = async (db: ReadDb, cursor: string | undefined) => {
  const [afterChild, afterPlan] = cursor === undefined ? [] : fromCursor(cursor, 2);
  const rows = await db
    .select({
      planKey: plans.planKey,
      factId: plans.id,
      personId: persons.id,
      councilChildId: persons.councilChildId,
      kind: plans.kind,
      startsOn: plans.startsOn,
      endsOn: plans.endsOn,
      initialCategory: plans.initialCategory,
      latestCategory: plans.latestCategory,
      source: plans.source,
      asAt: plans.asAt,
    })
    .from(plans)
    .innerJoin(persons, eq(persons.id, plans.personId))
    .where(
      and(
        isNotNull(persons.councilChildId),
        inArray(plans.kind, [...importedPlanKinds]),
        live(plans),
        afterChild === undefined || afterPlan === undefined
          ? undefined
          : or(
              gt(persons.councilChildId, afterChild),
              and(eq(persons.councilChildId, afterChild), gt(plans.id, afterPlan)),
            ),
      ),
    )
    .orderBy(asc(persons.councilChildId), asc(plans.id))
    .limit(plansAPage);
  const reviews = await reviewsOf(
    db,
    rows.map(({ planKey }) => planKey),
  );
  const last = rows.length < plansAPage ? undefined : rows.at(-1);
  return {
    personIds: rows.map(({ personId }) => personId),
    plans: rows.flatMap(
      ({ planKey, factId: _factId, personId: _personId, councilChildId, kind, ...plan }): KnownPlanRecord[] =>
        councilChildId === null || !isImported(kind)
          ? []
          : [{ ...plan, councilChildId, kind, reviews: reviews.get(planKey) ?? [] }],
    ),
    nextCursor: last === undefined ? null : toCursor([last.councilChildId ?? '', last.factId]),
  };
};

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
