import { AppError, answerEndingInput, endingAnswered, fieldError, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { mayRead, requireLevel } from '../access/require-level.ts';
import { childrenConnectedTo } from '../families/connected.ts';
import type { ChildAnswer } from '../referrals/rules/ending.ts';
import { referralEvents } from '../referrals/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { settleEndingNotices } from './ask-for-answers.ts';
import { enrolmentOfPerson } from './enrolment-in-reach.ts';

const answersAs = (actor: Actor, hasCall: boolean): ChildAnswer['by'] | undefined => {
  if (hasCall) return 'logged-call';
  if (actor.roles.has('lead-practitioner')) return 'lead-practitioner';
  if (actor.roles.has('duty')) return 'duty';
  return actor.roles.has('team-manager') || actor.roles.has('provider-manager') ? 'manager' : undefined;
};

/**
 * Answers, for one child, what the end of a place means for that child (S24). The fact stands under the child, so that
 * nobody learns from it about children they do not work with (S43), and as casework of the child's own worker, which
 * his side does not read (S28).
 */
export const answerEnding = defineVerb({
  name: 'answer-ending',
  summary: 'Answers for one child what the end of a place means.',
  permission: 'core.ending.answer',
  route: { method: 'POST', path: '/enrolments/:enrolmentId/ending/answers' },
  input: answerEndingInput,
  output: endingAnswered,
  repeat: 'fact',
  sample: (world) => ({
    answerId: world.newId(),
    enrolmentId: world.enrolmentId,
    childId: world.childId,
    meaning: 'Contact stays supervised until the core group has met',
    loggedCall: { withWhom: 'Robin Example', agency: 'Another council' },
  }),
  subject: (asked, { enrolmentId }) => enrolmentOfPerson(asked, enrolmentId),
  run: async ({ unit, actor, now, about, subject: place }, input) => {
    const { answerId, enrolmentId, childId, meaning, loggedCall } = input;
    await requireLevel(unit, actor, childId, 'shared');
    const connected = await childrenConnectedTo(unit.db, [place.personId], now);
    if (!(connected.get(place.personId) ?? []).includes(childId)) throw new AppError('not-found', 'not-found');
    const by = answersAs(actor, loggedCall !== undefined);
    if (by === undefined) throw fieldError('loggedCall', 'call-missing', 'Say with whom the answer was agreed');
    about({ records: [answerId, enrolmentId], persons: [childId, place.personId] });
    if (await isAnswered(unit, { answerId, childId, note: meaning })) return { answerId, isNew: false };
    if (place.state !== 'ending') {
      throw new AppError('conflict', 'not-ending', {
        message: 'This place is not ending',
        facts: { state: place.state },
      });
    }
    await unit.db.insert(referralEvents).values({
      id: answerId,
      personId: childId,
      level: (await mayRead(unit, actor, childId, 'casework')) ? 'casework' : 'shared',
      referralId: place.referralId,
      subjectId: place.subjectId,
      kind: 'ending-answered',
      at: now,
      recordedAt: now,
      recordedBy: actor.staffId,
      note: meaning,
      payload: { childId, by, ...(loggedCall === undefined ? {} : { loggedCall }) },
    });
    await settleEndingNotices(unit, place, childId);
    return { answerId, isNew: true };
  },
});

const isAnswered = async (
  unit: Unit,
  sent: { readonly answerId: Id; readonly childId: Id; readonly note: string },
): Promise<boolean> => {
  const [stored] = await unit.db
    .select({ personId: referralEvents.personId, kind: referralEvents.kind, note: referralEvents.note })
    .from(referralEvents)
    .where(eq(referralEvents.id, sent.answerId));
  if (stored === undefined) return false;
  if (stored.kind === 'ending-answered' && stored.personId === sent.childId && stored.note === sent.note) return true;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
};
