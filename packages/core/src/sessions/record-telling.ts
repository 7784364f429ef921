import { AppError, fieldError, recordTellingInput, tellingRecorded } from '@waymark/contracts';
import { expectedInReach } from '../marks/expected-people.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { sessionToPlan } from './session-to-plan.ts';
import { sessionTellings } from './tables.ts';

/**
 * Logs that someone told a person, or could not reach him or her, that a session is not where it was: by whom, how, when.
 * It is no attempt to reach the person in the sense of the ladder: nobody is judged by our cancellations (F6).
 */
export const recordTelling = defineVerb({
  name: 'record-telling',
  summary: 'Logs who was told of a cancelled or moved session, and how.',
  permission: 'core.session.cancel',
  route: { method: 'POST', path: '/sessions/:sessionId/tellings' },
  input: recordTellingInput,
  output: tellingRecorded,
  repeat: 'fact',
  sample: (world) => ({
    tellingId: world.newId(),
    sessionId: world.nextSessionId,
    personId: world.fatherId,
    channel: 'phone',
    result: 'told',
    at: world.now,
  }),
  subject: (asked, { sessionId }) => sessionToPlan(asked, sessionId),
  run: async ({ unit, actor, now, about, subject: session }, { tellingId, personId, channel, result, at }) => {
    const { sessionId } = session;
    const expected = await expectedInReach({ handle: unit, actor, now }, sessionId);
    if (!expected.some((person) => person.personId === personId)) throw new AppError('not-found', 'not-found');
    if (at > now) throw fieldError('at', 'in-the-future', 'This must be now or in the past');
    about({ records: [tellingId, sessionId], persons: [personId] });
    const { isNew } = await appendFact(unit, sessionTellings, {
      id: tellingId,
      personId,
      level: 'shared',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: null,
      reason: null,
      sessionId,
      channel,
      result,
      at,
    });
    return { tellingId, isNew };
  },
});
