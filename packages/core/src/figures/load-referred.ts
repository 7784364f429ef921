import {
  accessBarriers,
  type ClosedReferralState,
  closedReferralStates,
  dayOf,
  type Id,
  unmetNeedReasons,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { plans } from '../plans/tables.ts';
import { referralChildren, referralEvents, referralSubjects, referrals } from '../referrals/tables.ts';
import type { ReferredFact, UnmetNeed } from './rules/figure-facts.ts';
import type { FigureWindow } from './rules/figure-window.ts';

/** Closed for these reasons, nobody was referred: a slip or a repeat is in no figure. */
const noReferral = new Set<string | null>(['duplicate', 'sent-in-error', 'error']);

interface Closing {
  readonly as: ClosedReferralState;
  readonly reasonCode: string | null;
  readonly unmetNeed: UnmetNeed | null;
}

const isClosing = (kind: string): kind is ClosedReferralState => closedReferralStates.some((state) => state === kind);

/** Everyone referred by the end of the window, as he or she stood then; from the events and not from present states. */
export const loadReferred = async (unit: Unit, { to, asAt }: FigureWindow): Promise<ReferredFact[]> => {
  const people = await unit.db
    .select({
      subjectId: referralSubjects.id,
      referralId: referralSubjects.referralId,
      personId: referralSubjects.personId,
      receivedAt: referralSubjects.receivedAt,
      offeringId: referrals.offeringId,
      startedAt: enrolments.startedAt,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .leftJoin(enrolments, eq(enrolments.subjectId, referralSubjects.id))
    .where(and(isNotNull(referralSubjects.receivedAt), lte(referralSubjects.receivedAt, asAt)))
    .orderBy(asc(referralSubjects.id));
  const closings = await loadClosings(unit, asAt);
  const onPlan = await loadOnPlan(unit, { to, asAt });
  const children = Map.groupBy(
    await unit.db
      .select({ referralId: referralChildren.referralId, personId: referralChildren.personId })
      .from(referralChildren)
      .orderBy(asc(referralChildren.id)),
    (row) => row.referralId,
  );
  return people.flatMap(({ subjectId, referralId, personId, receivedAt, offeringId, startedAt }): ReferredFact[] => {
    const closing = closings.get(subjectId);
    if (receivedAt === null || (closing !== undefined && noReferral.has(closing.reasonCode))) return [];
    const concerned = [personId, ...(children.get(referralId) ?? []).map((child) => child.personId)];
    return [
      {
        offeringId,
        receivedOn: dayOf(receivedAt),
        startedOn: startedAt === null || startedAt > asAt ? null : dayOf(startedAt),
        closedAs: closing?.as ?? null,
        unmetNeed: closing?.unmetNeed ?? null,
        isOnPlan: concerned.some((id) => onPlan.has(id)),
      },
    ];
  });
};

const loadClosings = async (unit: Unit, asAt: string) => {
  const rows = await unit.db
    .select({
      subjectId: referralEvents.subjectId,
      kind: referralEvents.kind,
      reasonCode: referralEvents.reasonCode,
      payload: referralEvents.payload,
    })
    .from(referralEvents)
    .where(and(inArray(referralEvents.kind, [...closedReferralStates]), lte(referralEvents.at, asAt)))
    .orderBy(asc(referralEvents.at), asc(referralEvents.id));
  return new Map<Id, Closing>(
    rows.flatMap(({ subjectId, kind, reasonCode, payload }) =>
      isClosing(kind) ? [[subjectId, { as: kind, reasonCode, unmetNeed: unmetNeedOf(kind, reasonCode, payload) }]] : [],
    ),
  );
};

const unmetNeedOf = (
  kind: ClosedReferralState,
  reasonCode: string | null,
  payload: Readonly<Record<string, unknown>>,
): UnmetNeed | null => {
  const reason = unmetNeedReasons.find((code) => code === reasonCode);
  if (kind !== 'unmet-need' || reason === undefined) return null;
  return { reason, barrier: accessBarriers.find((code) => code === payload['barrier']) ?? null };
};

/** Children on a plan at the end of the window. */
const loadOnPlan = async (unit: Unit, { to, asAt }: Pick<FigureWindow, 'to' | 'asAt'>): Promise<ReadonlySet<Id>> => {
  const rows = await unit.db
    .selectDistinct({ personId: plans.personId })
    .from(plans)
    .where(and(live(plans, asAt), lte(plans.startsOn, to), or(isNull(plans.endsOn), gt(plans.endsOn, to))));
  return new Set(rows.map((row) => row.personId));
};
