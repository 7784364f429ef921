import {
  type ClosingReason,
  closingReasonLabels,
  type Id,
  type Instant,
  listReferralStatusesInput,
  type ReferralEventKind,
  type ReferralStatusView,
  referralEventLabels,
  referralStateLabels,
  referralStatusesView,
  referralStatusView,
  viewReferralStatusInput,
} from '@waymark/contracts';
import { type Asker, inScope, type ReadDb, visible } from '@waymark/database';
import { and, asc, desc, eq, inArray, ne, or, type SQL } from 'drizzle-orm';
import { families } from '../families/tables.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { offerings } from '../programmes/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { isClosed } from './rules/referral-state.ts';
import { referralEvents, referralSubjects, referrals } from './tables.ts';

/** The steps a referrer follows; who decided, said or noted what in between is the coordinator's. */
const publicSteps: readonly ReferralEventKind[] = [
  'received',
  'more-information-asked',
  'more-information-given',
  'assessing-began',
  'accepted',
  'waiting-began',
  'offered',
  'enrolled',
  'started',
  'ending-began',
  'completed',
  'ended-early',
  'not-accepted',
  'withdrawn',
  'unmet-need',
];

/** Every safety stop is told in the same public words (model.md section 2). */
const publicReason = (code: string | null): string | null => {
  const reasons = Object.keys(closingReasonLabels) as readonly ClosingReason[];
  const reason = reasons.find((known) => known === code);
  if (reason === undefined) return null;
  return closingReasonLabels[reason === 'risk-too-high' || reason === 'excluded-for-safety' ? 'not-right-now' : reason];
};

interface Asking {
  readonly db: ReadDb;
  readonly programmes: Programmes;
  readonly who: Asker;
}

/** A referral shows its state to who made it, and to who works with its family. */
const isFollowed = (who: Asker): SQL | undefined => or(inScope(referrals.id, who), inScope(referrals.familyId, who));

const loadStatuses = async (
  { db, programmes, who }: Asking,
  wanted: SQL | undefined,
): Promise<ReferralStatusView[]> => {
  const rows = await db
    .select({
      referralId: referrals.id,
      familyId: referrals.familyId,
      familyReference: families.reference,
      programmeId: referrals.programmeId,
      offering: offerings.title,
      state: referrals.state,
      receivedAt: referrals.receivedAt,
      version: referrals.version,
    })
    .from(referrals)
    .innerJoin(families, eq(families.id, referrals.familyId))
    .innerJoin(offerings, eq(offerings.id, referrals.offeringId))
    .where(and(ne(referrals.state, 'draft'), isFollowed(who), wanted))
    .orderBy(desc(referrals.receivedAt), asc(referrals.id));
  const referralIds = rows.map((row) => row.referralId);
  const people = Map.groupBy(await loadNames(db, referralIds, who), (person) => person.referralId);
  const steps = await loadSteps(db, referralIds, who);
  return rows.map(({ programmeId, ...row }) => {
    const own = steps.filter((step) => step.referralId === row.referralId);
    const asked = own.filter((step) => step.kind === 'more-information-asked').at(-1);
    return {
      ...row,
      people: (people.get(row.referralId) ?? []).map(({ personId, ...person }) => ({
        personId,
        name: fullName(person),
      })),
      programme: programmes.get(programmeId).shared.manifest.title,
      stateWords: referralStateLabels[row.state],
      question: row.state === 'more-information' ? (asked?.note ?? null) : null,
      steps: own.map(({ kind, at }) => ({ kind, at, words: referralEventLabels[kind] })),
      closedBecause: isClosed(row.state) ? publicReason(own.at(-1)?.reasonCode ?? null) : null,
    };
  });
};

const loadNames = async (db: ReadDb, referralIds: readonly Id[], who: Asker) => {
  if (referralIds.length === 0) return [];
  return await db
    .select({
      referralId: referralSubjects.referralId,
      personId: persons.id,
      knownAs: persons.knownAs,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
    })
    .from(referralSubjects)
    .innerJoin(persons, eq(persons.id, referralSubjects.personId))
    .where(and(inArray(referralSubjects.referralId, [...referralIds]), visible(referralSubjects, who)))
    .orderBy(asc(referralSubjects.id));
};

/** The steps of several people at one moment are one step of the referral. */
const loadSteps = async (db: ReadDb, referralIds: readonly Id[], who: Asker) => {
  if (referralIds.length === 0) return [];
  const rows = await db
    .select({
      referralId: referralEvents.referralId,
      kind: referralEvents.kind,
      at: referralEvents.at,
      reasonCode: referralEvents.reasonCode,
      note: referralEvents.note,
    })
    .from(referralEvents)
    .where(
      and(
        inArray(referralEvents.referralId, [...referralIds]),
        inArray(referralEvents.kind, [...publicSteps]),
        or(visible(referralEvents, who), inScope(referralEvents.referralId, who)),
      ),
    )
    .orderBy(asc(referralEvents.at), asc(referralEvents.id));
  const known = new Set<string>();
  return rows.filter(({ referralId, kind, at }) => {
    const key = `${referralId} ${kind} ${at}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
};

const askingOf = (context: {
  readonly reader: { readonly db: ReadDb };
  readonly actor: Actor;
  readonly now: Instant;
  readonly programmes: Programmes;
}): Asking => ({
  db: context.reader.db,
  programmes: context.programmes,
  who: { staffId: context.actor.staffId, now: context.now },
});

/** One referral's status: state words and dates only, and nobody else's detail. */
export const viewReferralStatus = defineRead({
  name: 'view-referral-status',
  summary: 'The status of a referral, for its referrer.',
  permission: 'core.referral.view-own',
  route: { method: 'GET', path: '/referrals/:referralId/status' },
  input: viewReferralStatusInput,
  output: referralStatusView,
  sample: (world) => ({ referralId: world.referralId }),
  subject: async ({ handle, actor, now }, { referralId }) => {
    const [found] = await handle.db
      .select({ referralId: referrals.id })
      .from(referrals)
      .where(
        and(eq(referrals.id, referralId), ne(referrals.state, 'draft'), isFollowed({ staffId: actor.staffId, now })),
      );
    return found;
  },
  run: async (context, { referralId }) => {
    const [status] = await loadStatuses(askingOf(context), eq(referrals.id, referralId));
    if (status === undefined) throw new Error('A referral in reach has no status');
    return status;
  },
  opened: (view) => ({ records: [view.referralId], persons: view.people.map(({ personId }) => personId) }),
});

/** The referrals the asker made, and those of the families he or she works with. */
export const listReferralStatuses = defineRead({
  name: 'list-referral-statuses',
  summary: 'The status of one’s own referrals.',
  permission: 'core.referral.view-own',
  route: { method: 'GET', path: '/referrals' },
  input: listReferralStatusesInput,
  output: referralStatusesView,
  sample: (world) => ({ familyId: world.familyId }),
  subject: noSubject,
  run: async (context, { familyId }) => ({
    referrals: await loadStatuses(
      askingOf(context),
      familyId === undefined ? undefined : eq(referrals.familyId, familyId),
    ),
  }),
  opened: (view) => ({
    records: view.referrals.map((status) => status.referralId),
    persons: view.referrals.flatMap(({ people }) => people.map(({ personId }) => personId)),
  }),
});
