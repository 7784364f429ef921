import { contactView, viewContactInput } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq } from 'drizzle-orm';
import { namesInReach } from '../persons/names-in-reach.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { defineRead } from '../verbs/declaration.ts';
import { contactCards, whereabouts } from './tables.ts';

/** How and, for named readers, where someone can be reached; each part only at its own level. */
export const viewContact = defineRead({
  name: 'view-contact',
  summary: 'The safe-contact card of a person and, for named readers, whereabouts.',
  permission: 'core.contact-card.view',
  route: { method: 'GET', path: '/persons/:personId/contact' },
  input: viewContactInput,
  output: contactView,
  sample: (world) => ({ personId: world.motherId }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ reader, actor, now }, { personId }) => {
    const asker = { staffId: actor.staffId, now };
    const [card] = await reader.db
      .select({ cardId: contactCards.id, card: contactCards.card, confirmedOn: contactCards.confirmedOn })
      .from(contactCards)
      .where(and(eq(contactCards.personId, personId), live(contactCards), visible(contactCards, asker)));
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
      whereabouts: places,
    };
  },
  opened: (view) => ({ records: view.cardId === null ? [] : [view.cardId], persons: [view.personId] }),
});
