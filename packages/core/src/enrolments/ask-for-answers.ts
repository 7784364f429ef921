import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import { type Answerer, answerersOf } from '../alerts/recipients.ts';
import { loadEnrolments } from '../engagement/load-ladder-facts.ts';
import { notices } from '../notices/tables.ts';
import { referralEvents } from '../referrals/tables.ts';
import { waitOfEnding } from './ending-answers.ts';
import type { EnrolmentInReach } from './enrolment-in-reach.ts';

/** Kinds of notice about an ending: an answer is asked for, and it is the manager's to get one. */
const endingKinds = ['ending', 'ending-late'] as const;
type EndingKind = (typeof endingKinds)[number];

type EndingEnrolment = Pick<
  EnrolmentInReach,
  'enrolmentId' | 'personId' | 'subjectId' | 'stateSince' | 'enrolmentPosition'
>;

/**
 * Asks, for each child connected to a person causing harm, whoever must answer what the ending means for that child: at
 * first its own lead practitioner, later the manager. Nobody known to ask stands visibly as `no-recipient` (S23). The
 * notice is about the child, so that no other family learns of it (S43), and is told once an ending.
 */
export const askForAnswers = async (
  unit: Unit,
  place: EndingEnrolment,
  kind: EndingKind,
): Promise<readonly Answerer[]> => {
  const { unanswered } = await waitOfEnding(unit.db, place, unit.now);
  const eventId = await beganBy(unit, place);
  const [enrolment] = await loadEnrolments(unit, [place.enrolmentId]);
  if (unanswered.length === 0 || eventId === undefined || enrolment === undefined) return [];
  const circle = { enrolment, children: unanswered, onPlan: new Set<Id>(), harmed: [] };
  const recipient = kind === 'ending' ? 'lead-practitioner' : 'team-manager';
  const known = await unit.db
    .select({ personId: notices.personId })
    .from(notices)
    .where(and(eq(notices.kind, kind), eq(notices.recordId, eventId)));
  const told = new Set(known.map(({ personId }) => personId));
  const asked = (await answerersOf(unit.db, recipient, circle, unit.now)).filter(({ personId }) => !told.has(personId));
  for (const { personId, level, staffId } of asked) {
    await unit.db.insert(notices).values({
      personId,
      level,
      toStaffId: staffId,
      channel: 'email',
      kind,
      recordId: eventId,
      state: staffId === null ? 'no-recipient' : 'queued',
      queuedAt: unit.now,
      attempts: 0,
    });
  }
  return asked;
};

/** The event by which this ending began; an ending that was taken back and begun again is another one. */
const beganBy = async (unit: Unit, { subjectId, stateSince }: EndingEnrolment): Promise<Id | undefined> => {
  const rows = await unit.db
    .select({ id: referralEvents.id })
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.subjectId, subjectId),
        eq(referralEvents.kind, 'ending-began'),
        gte(referralEvents.at, stateSince),
      ),
    )
    .orderBy(asc(referralEvents.at), asc(referralEvents.id));
  return rows.at(-1)?.id;
};

/** What was asked about an ending that is over, or for a child that was answered for, is not sent any more. */
export const settleEndingNotices = async (unit: Unit, place: EndingEnrolment, childId?: Id): Promise<void> => {
  const eventId = await beganBy(unit, place);
  if (eventId === undefined) return;
  await unit.db
    .update(notices)
    .set({ state: 'withdrawn' })
    .where(
      and(
        inArray(notices.kind, [...endingKinds]),
        eq(notices.recordId, eventId),
        childId === undefined ? undefined : eq(notices.personId, childId),
        inArray(notices.state, ['queued', 'no-recipient']),
      ),
    );
};
