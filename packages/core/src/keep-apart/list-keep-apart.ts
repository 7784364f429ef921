import { keepApartView, listKeepApartInput } from '@waymark/contracts';
import { reaches, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, or } from 'drizzle-orm';
import { relationships } from '../families/tables.ts';
import { namesInReach } from '../persons/names-in-reach.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { keptApart } from './kept-apart.ts';

/** Whom a person must not meet, whom she had not to meet before, and whom that could be said of; for her side alone, to anybody else she is not there. */
export const listKeepApart = defineRead({
  name: 'list-keep-apart',
  summary: 'Whom a person must not meet.',
  permission: 'core.keep-apart.view',
  route: { method: 'GET', path: '/persons/:personId/keep-apart' },
  input: listKeepApartInput,
  output: keepApartView,
  sample: (world) => ({ personId: world.motherId }),
  subject: async (asked, { personId }) => {
    const who = { staffId: asked.actor.staffId, now: asked.now };
    const [row] = await asked.handle.db
      .select({ personId: persons.id })
      .from(persons)
      .where(and(eq(persons.id, personId), reaches(persons.id, 'support', who)));
    return row === undefined ? undefined : await personInReach(asked, personId);
  },
  run: async ({ reader, actor, now }, { personId }) => {
    const who = { staffId: actor.staffId, now };
    const { pairs, earlier } = await keptApart(reader, who, personId);
    const related = await reader.db
      .select({ personId: relationships.personId, otherPersonId: relationships.otherPersonId })
      .from(relationships)
      .where(
        and(
          live(relationships),
          or(
            // Who harms her is known to her side by the tie itself, without the professionals' words about it.
            and(eq(relationships.otherPersonId, personId), eq(relationships.harm, 'causes-harm-to')),
            and(
              or(eq(relationships.personId, personId), eq(relationships.otherPersonId, personId)),
              visible(relationships, who),
            ),
          ),
        ),
      );
    const relatedIds = related
      .flatMap((pair) => [pair.personId, pair.otherPersonId])
      .filter((relatedId) => relatedId !== personId);
    const names = await namesInReach(reader, who, [
      personId,
      ...relatedIds,
      ...[...pairs, ...earlier].map(({ otherPersonId }) => otherPersonId),
    ]);
    const standing = new Set(pairs.map(({ otherPersonId }) => otherPersonId));
    return {
      personId,
      name: names.get(personId) ?? null,
      pairs: pairs.map(({ otherPersonId, ...pair }) => ({
        ...pair,
        otherPersonId,
        otherName: names.get(otherPersonId) ?? null,
      })),
      earlier: earlier.map(({ otherPersonId, ...fact }) => ({ ...fact, otherName: names.get(otherPersonId) ?? null })),
      others: [...new Set(relatedIds)]
        .flatMap((relatedId) => {
          const name = standing.has(relatedId) ? undefined : names.get(relatedId);
          return name === undefined ? [] : [{ personId: relatedId, name }];
        })
        .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    };
  },
  opened: (view) => ({
    records: [...view.pairs, ...view.earlier].map(({ keepApartId }) => keepApartId),
    persons: [view.personId],
  }),
});
