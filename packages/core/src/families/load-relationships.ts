import { type Day, dayOf, type Id, type PersonView } from '@waymark/contracts';
import { type Asker, type Reader, visible } from '@waymark/database';
import { alias, live } from '@waymark/kit';
import { and, asc, eq, or } from 'drizzle-orm';
import { namesInReach } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { adultFrom } from '../positions/rules.ts';
import { staff } from '../staff/tables.ts';
import { isToReAsk } from './rules.ts';
import { relationships } from './tables.ts';

const other = alias(persons, 'other_person');

/**
 * What a person is to others and others are to that person, as far as the reader may read the fact and knows both people:
 * whoever belongs to another family alone is in no answer, not even as a number (S43).
 */
export const loadRelationships = async (
  reader: Reader,
  personId: Id,
  who: Asker,
  today: Day,
): Promise<PersonView['relationships']> => {
  const rows = await reader.db
    .select({
      relationshipId: relationships.id,
      personId: relationships.personId,
      kind: relationships.kind,
      otherPersonId: relationships.otherPersonId,
      harm: relationships.harm,
      harmEstablishedBy: relationships.harmEstablishedBy,
      harmTool: relationships.harmTool,
      bornOn: persons.dateOfBirth,
      diedOn: persons.diedOn,
      otherDiedOn: other.diedOn,
      from: relationships.from,
      to: relationships.to,
      source: relationships.source,
      recordedAt: relationships.recordedAt,
      recordedBy: staff.name,
    })
    .from(relationships)
    .innerJoin(persons, eq(persons.id, relationships.personId))
    .innerJoin(other, eq(other.id, relationships.otherPersonId))
    .leftJoin(staff, eq(staff.id, relationships.recordedBy))
    .where(
      and(
        or(eq(relationships.personId, personId), eq(relationships.otherPersonId, personId)),
        live(relationships),
        visible(relationships, who),
      ),
    )
    .orderBy(asc(relationships.recordedAt), asc(relationships.id));
  const names = await namesInReach(
    reader,
    who,
    rows.flatMap((row) => [row.personId, row.otherPersonId]),
  );
  return rows.flatMap(({ bornOn, diedOn, otherDiedOn, recordedAt, ...row }) => {
    const [name, otherName] = [names.get(row.personId), names.get(row.otherPersonId)];
    if (name === undefined || otherName === undefined) return [];
    const recordedOn = dayOf(recordedAt);
    const isBereaved = diedOn !== null || otherDiedOn !== null;
    return [
      {
        ...row,
        name,
        otherName,
        isByChild: bornOn !== null && today < adultFrom(bornOn),
        recordedOn,
        isToReAsk: isToReAsk({ kind: row.kind, to: row.to, recordedOn, isBereaved }, today),
      },
    ];
  });
};
