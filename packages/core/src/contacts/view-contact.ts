import { contactView, type Id, viewContactInput } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq } from 'drizzle-orm';
import { namesInReach } from '../persons/names-in-reach.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { loadContactSummary } from './load-attempts.ts';
import { contactCards, sharedChannels, whereabouts } from './tables.ts';

/** How and, for named readers, where someone can be reached, and what contacts there were; each part at its own level. */
export const viewContact = defineRead({
  name: 'view-contact',
  summary: 'The safe-contact card of a person, contacts so far and, for named readers, whereabouts.',
  permission: 'core.contact-card.view',
  route: { method: 'GET', path: '/persons/:personId/contact' },
  input: viewContactInput,
  output: contactView,
  sample: (world) => ({ personId: world.motherId }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ reader, actor, now }, { personId }) => {
    const asker = { staffId: actor.staffId, now };
    const card = await cardOf(reader.db, personId, asker);
    const places = await reader.db
      .select({
        whereaboutsId: whereabouts.id,
        address: whereabouts.address,
        isSafeAccommodation: whereabouts.isSafeAccommodation,
        from: whereabouts.from,
        to: whereabouts.to,
      })
      .from(whereabouts)
      .where(and(eq(whereabouts.personId, personId), live(whereabouts), visible(whereabouts, asker)))
      .orderBy(asc(whereabouts.from), asc(whereabouts.id));
    const names = await namesInReach(reader, asker, [personId]);
    return {
      personId,
      name: names.get(personId) ?? '',
      card: card?.card ?? null,
      cardId: card?.cardId ?? null,
      confirmedOn: card?.confirmedOn ?? null,
      confirmedBy: card?.confirmedBy ?? null,
      sharedChannels: card === undefined ? [] : await sharedOn(reader.db, card.cardId, asker),
      contact: await loadContactSummary(reader.db, personId, asker),
      whereabouts: places,
    };
  },
  opened: (view) => ({ records: view.cardId === null ? [] : [view.cardId], persons: [view.personId] }),
});

const cardOf = async (db: ReadDb, personId: Id, asker: Asker) => {
  const [card] = await db
    .select({
      cardId: contactCards.id,
      card: contactCards.card,
      confirmedOn: contactCards.confirmedOn,
      confirmedBy: staff.name,
    })
    .from(contactCards)
    .leftJoin(staff, eq(staff.id, contactCards.confirmedBy))
    .where(and(eq(contactCards.personId, personId), live(contactCards), visible(contactCards, asker)));
  return card;
};

/** Ways on her card that stand on the other side too. */
const sharedOn = async (db: ReadDb, cardId: Id, asker: Asker): Promise<number[]> => {
  const rows = await db
    .select({ position: sharedChannels.position })
    .from(sharedChannels)
    .where(and(eq(sharedChannels.cardId, cardId), live(sharedChannels), visible(sharedChannels, asker)))
    .orderBy(asc(sharedChannels.position));
  return rows.map((row) => row.position);
};
