import { contactCardMade, dayOf, fieldError, recordContactCardInput } from '@waymark/contracts';
import { requireLevel } from '../access/require-level.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { checkSharedChannels } from './check-shared-channels.ts';
import { contactCards } from './tables.ts';

/** Records how a person may safely be reached (F1, F3); a new card supersedes the one before. */
export const recordContactCard = defineVerb({
  name: 'record-contact-card',
  summary: 'Records how a person may safely be reached.',
  permission: 'core.contact-card.record',
  route: { method: 'POST', path: '/persons/:personId/contact-card' },
  input: recordContactCardInput,
  output: contactCardMade,
  repeat: 'fact',
  sample: (world) => ({
    cardId: world.newId(),
    personId: world.childId,
    card: {
      channels: [{ channel: 'phone', detail: '07700 900123' }],
      days: 'Weekdays',
      times: '10am to 2pm',
      safeWords: 'Calling from the dentist',
      neverUse: ['E-mail'],
      neverTell: [],
      voicemail: 'no',
    },
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about }, input) => {
    await requireLevel(unit, actor, input.personId, 'safe-contact');
    if (input.confirmedOn !== undefined && input.confirmedOn > dayOf(now)) {
      throw fieldError('confirmedOn', 'in-the-future', 'The day must be today or in the past');
    }
    const { isNew } = await appendFact(unit, contactCards, {
      id: input.cardId,
      personId: input.personId,
      level: 'safe-contact',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      card: input.card,
      confirmedOn: input.confirmedOn ?? null,
      confirmedBy: input.confirmedOn === undefined ? null : actor.staffId,
    });
    await checkSharedChannels(unit, input.personId);
    about({ records: [input.cardId], persons: [input.personId] });
    return { cardId: input.cardId, isNew };
  },
});
