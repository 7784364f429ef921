import { type ContactCard, type ContactChannel, dayOf, type Id, newId } from '@waymark/contracts';
import { systemActor, type Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { allocations } from '../access/tables.ts';
import { harmedBy } from '../families/connected.ts';
import { relationships } from '../families/tables.ts';
import { callTime, levelForDuty } from '../notices/queue-notice.ts';
import { notices } from '../notices/tables.ts';
import { sharedDetails, type WrittenDetail } from './rules.ts';
import { contactCards, sharedChannels, whereabouts } from './tables.ts';

const kindOf: Readonly<Record<ContactChannel, WrittenDetail['kind']>> = {
  phone: 'number',
  'text-message': 'number',
  video: 'address',
  email: 'address',
  letter: 'address',
  'in-person': 'address',
  'through-professional': 'address',
};

const detailsOf = (card: ContactCard): WrittenDetail[] =>
  card.channels.map(({ channel, detail }) => ({ kind: kindOf[channel], text: detail }));

/**
 * After a card, a place or harm was recorded: looks whether a way to reach someone who is harmed stands on the other side
 * too. Such a way is not used any more, and the worker of whoever is harmed is asked to find another. Both is told on that
 * side alone: nothing here answers the caller, and nothing is written about the other side.
 */
export const checkSharedChannels = async (unit: Unit, personId: Id): Promise<void> => {
  const harmed = (await harmedBy(unit.db, [personId])).get(personId) ?? [];
  for (const id of [personId, ...harmed]) await checkCardOf(unit, id);
};

const checkCardOf = async (unit: Unit, personId: Id): Promise<void> => {
  const { db, now } = unit;
  const [card] = await db
    .select({ id: contactCards.id, card: contactCards.card })
    .from(contactCards)
    .where(and(eq(contactCards.personId, personId), live(contactCards)));
  if (card === undefined) return;
  const harming = await db
    .selectDistinct({ personId: relationships.personId })
    .from(relationships)
    .where(
      and(eq(relationships.otherPersonId, personId), eq(relationships.harm, 'causes-harm-to'), live(relationships)),
    );
  if (harming.length === 0) return;
  const others = await detailsOfAll(
    unit,
    harming.map((row) => row.personId),
  );
  const found = sharedDetails(detailsOf(card.card), others);
  const known = await db
    .select({ position: sharedChannels.position })
    .from(sharedChannels)
    .where(and(eq(sharedChannels.cardId, card.id), live(sharedChannels)));
  const fresh = found.filter((position) => !known.some((row) => row.position === position));
  if (fresh.length === 0) return;
  await db.insert(sharedChannels).values(
    fresh.map((position) => ({
      id: newId(),
      personId,
      level: 'safe-contact' as const,
      recordedAt: now,
      recordedBy: systemActor,
      cardId: card.id,
      position,
    })),
  );
  await askWorkers(unit, personId);
};

const detailsOfAll = async ({ db }: Unit, personIds: readonly Id[]): Promise<WrittenDetail[]> => {
  const cards = await db
    .select({ card: contactCards.card })
    .from(contactCards)
    .where(and(inArray(contactCards.personId, [...personIds]), live(contactCards)));
  const places = await db
    .select({ address: whereabouts.address })
    .from(whereabouts)
    .where(and(inArray(whereabouts.personId, [...personIds]), live(whereabouts)));
  return [
    ...cards.flatMap(({ card }) => detailsOf(card)),
    ...places.map(({ address }): WrittenDetail => ({ kind: 'address', text: address })),
  ];
};

/** The task: each worker of hers by a neutral line, or duty where she has none. */
const askWorkers = async (unit: Unit, personId: Id): Promise<void> => {
  const { db, now } = unit;
  const today = dayOf(now);
  const workers = await db
    .selectDistinct({ staffId: allocations.staffId })
    .from(allocations)
    .where(
      and(
        eq(allocations.personId, personId),
        eq(allocations.role, 'partner-support'),
        live(allocations),
        lte(allocations.from, today),
        or(isNull(allocations.to), gt(allocations.to, today)),
      ),
    );
  const staffIds: readonly (Id | null)[] = workers.length === 0 ? [null] : workers.map((row) => row.staffId);
  for (const staffId of staffIds) {
    const queued = {
      state: staffId === null ? ('no-recipient' as const) : ('queued' as const),
      queuedAt: now,
      callBy: callTime(now, staffId),
      attempts: 0,
    };
    await db
      .insert(notices)
      .values({
        ...queued,
        personId,
        level: staffId === null ? levelForDuty : 'support',
        toStaffId: staffId,
        channel: 'email',
        kind: 'shared-channel',
        recordId: personId,
      })
      .onConflictDoUpdate({
        target: [notices.kind, notices.recordId, notices.personId, notices.toStaffId, notices.channel],
        set: { ...queued, sentAt: null, deliveredAt: null, acknowledgedAt: null },
      });
  }
};
