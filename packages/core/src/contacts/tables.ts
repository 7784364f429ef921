import { contactCardSchema, contactChannels, contactDirections, contactResults } from '@waymark/contracts';
import {
  code,
  count,
  day,
  factColumns,
  flag,
  index,
  instant,
  looseRef,
  ref,
  sealed,
  sealedJson,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';

/** Fact at level `safe-contact`: how a person may safely be reached (F1, F3). Sealed. */
export const contactCards = table(
  'contact_cards',
  {
    ...factColumns(() => persons.id),
    card: sealedJson('contact_cards.card', contactCardSchema).notNull(),
    confirmedOn: day(),
    confirmedBy: looseRef(),
  },
  (t) => [
    uniqueIndex('contact_cards_person_id_idx').on(t.personId).where(isNull(t.supersedes)),
    uniqueIndex('contact_cards_supersedes_idx').on(t.supersedes),
    index('contact_cards_person_id_live_idx').on(t.personId, t.recordedAt),
  ],
);

/**
 * Fact at level `safe-contact` about someone who is harmed: a way to reach her that stands on the other side too. It is not
 * used any more; what stands on the other side is untouched and says nothing of it.
 */
export const sharedChannels = table(
  'shared_channels',
  {
    ...factColumns(() => persons.id),
    cardId: ref(() => contactCards.id).notNull(),
    /** The place of the channel on the card, from nought. */
    position: count().notNull(),
  },
  (t) => [
    uniqueIndex('shared_channels_card_id_position_idx').on(t.cardId, t.position).where(isNull(t.supersedes)),
    uniqueIndex('shared_channels_supersedes_idx').on(t.supersedes),
    index('shared_channels_person_id_idx').on(t.personId),
  ],
);

/** Fact at level `whereabouts`: where a person is or was; for refuge only "in safe accommodation, via …" (F4). Sealed. */
export const whereabouts = table(
  'whereabouts',
  {
    ...factColumns(() => persons.id),
    address: sealed('whereabouts.address').notNull(),
    isSafeAccommodation: flag().notNull(),
    from: day().notNull(),
    to: day(),
  },
  (t) => [
    index('whereabouts_person_id_idx').on(t.personId),
    uniqueIndex('whereabouts_supersedes_idx').on(t.supersedes),
  ],
);

/** Fact: someone by name tried to reach a person, and what came of it (E1, F2). */
export const contactAttempts = table(
  'contact_attempts',
  {
    ...factColumns(() => persons.id),
    byStaffId: looseRef().notNull(),
    channel: code(contactChannels).notNull(),
    direction: code(contactDirections).notNull(),
    at: instant().notNull(),
    result: code(contactResults).notNull(),
    /** Whether someone else was present or answered; null where it was not asked. */
    someoneElsePresent: flag(),
    wasAlone: flag(),
    note: text(),
    nextStep: text(),
    referralId: looseRef(),
    enrolmentId: looseRef(),
    alertId: looseRef(),
  },
  (t) => [
    index('contact_attempts_person_id_at_idx').on(t.personId, t.at),
    uniqueIndex('contact_attempts_supersedes_idx').on(t.supersedes),
    index('contact_attempts_enrolment_id_idx').on(t.enrolmentId),
  ],
);
