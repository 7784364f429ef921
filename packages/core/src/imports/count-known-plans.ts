import { countKnownPlansInput, importedPlanKinds, importKinds, knownPlansCounted } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import {
  and,
  count,
  countDistinct,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  max,
  min,
  notInArray,
  type SQL,
} from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { planAbsences, plans } from '../plans/tables.ts';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { barredChildren } from './barred-children.ts';
import { isOwnRun } from './run-in-reach.ts';
import { importRuns } from './tables.ts';

/**
 * How many plans are known from the files of the asker's own council, and as at which days (domain.md E18). Numbers alone;
 * a child with whom the asker is in conflict is in none of them. A verb, since a data officer's reach has no row.
 */
export const countKnownPlans = defineVerb({
  name: 'count-known-plans',
  summary: 'How many plans are known from a council’s files, and as at which days.',
  permission: 'core.import.run',
  route: { method: 'GET', path: '/known-plans' },
  input: countKnownPlansInput,
  output: knownPlansCounted,
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, actor, about }) => {
    about({ records: [], persons: [] });
    const own = await ownPlans(unit, actor);
    const open = await countOpen(unit.db, own);
    const whole = await countAll(unit.db, own);
    return {
      plans: importedPlanKinds.flatMap((kind) =>
        importKinds.flatMap((source) => {
          const isThese = (row: { readonly kind: string; readonly source: string }) =>
            row.kind === kind && row.source === source;
          const all = whole.find(isThese);
          if (all === undefined || all.oldestAsAt === null || all.newestAsAt === null) return [];
          const { plans: openPlans = 0, missing = 0 } = open.find(isThese) ?? {};
          const { oldestAsAt, newestAsAt } = all;
          return [{ kind, source, open: openPlans, ended: all.plans - openPlans, missing, oldestAsAt, newestAsAt }];
        }),
      ),
    };
  },
});

/** Which plans are the asker's to count; needs the joins of `countAll`. */
const ownPlans = async (unit: Unit, actor: Actor): Promise<SQL | undefined> => {
  const barred = await barredChildren(unit, actor.staffId);
  return and(
    live(plans),
    isNotNull(persons.councilChildId),
    inArray(plans.kind, [...importedPlanKinds]),
    isOwnRun(actor),
    barred.size === 0 ? undefined : notInArray(persons.councilChildId, [...barred]),
  );
};

const countAll = async (db: ReadDb, own: SQL | undefined) =>
  await db
    .select({
      kind: plans.kind,
      source: plans.source,
      plans: count(),
      oldestAsAt: min(plans.asAt),
      newestAsAt: max(plans.asAt),
    })
    .from(plans)
    .innerJoin(persons, eq(persons.id, plans.personId))
    .innerJoin(importRuns, eq(importRuns.id, plans.importRunId))
    .leftJoin(staff, eq(staff.id, importRuns.startedBy))
    .where(own)
    .groupBy(plans.kind, plans.source);

/** Open ones, and those of them that a file of a later day did not hold. */
const countOpen = async (db: ReadDb, own: SQL | undefined) =>
  await db
    .select({
      kind: plans.kind,
      source: plans.source,
      plans: countDistinct(plans.id),
      missing: countDistinct(planAbsences.planKey),
    })
    .from(plans)
    .innerJoin(persons, eq(persons.id, plans.personId))
    .innerJoin(importRuns, eq(importRuns.id, plans.importRunId))
    .leftJoin(staff, eq(staff.id, importRuns.startedBy))
    .leftJoin(
      planAbsences,
      and(eq(planAbsences.planKey, plans.planKey), gt(planAbsences.asAt, plans.asAt), live(planAbsences)),
    )
    .where(and(own, isNull(plans.endsOn)))
    .groupBy(plans.kind, plans.source);
