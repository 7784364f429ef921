import { dayOf, type Id, type Position } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import { relationships } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';
import { derivePosition, type HarmFact } from './rules.ts';

const beginning = '0001-01-01';

/** The position of a person towards everyone harm is recorded with, on the day of the unit; `asked` as the rule takes it. */
export const positionOf = async (unit: Unit, personId: Id, asked: Position | null = null): Promise<Position> => {
  const today = dayOf(unit.now);
  const [person] = await unit.db
    .select({ bornOn: persons.dateOfBirth, expectedOn: persons.expectedOn })
    .from(persons)
    .where(eq(persons.id, personId));
  const rows = await unit.db
    .select({
      from: relationships.personId,
      to: relationships.otherPersonId,
      harm: relationships.harm,
      since: relationships.from,
      until: relationships.to,
    })
    .from(relationships)
    .where(
      and(
        or(eq(relationships.personId, personId), eq(relationships.otherPersonId, personId)),
        isNotNull(relationships.harm),
        live(relationships),
      ),
    )
    .orderBy(asc(relationships.id));
  const harm = rows.flatMap((row): HarmFact[] =>
    row.harm === null
      ? []
      : [{ from: row.from, to: row.to, harm: row.harm, since: row.since ?? beginning, until: row.until }],
  );
  const derived = derivePosition(
    {
      personId,
      bornOn: person?.bornOn ?? null,
      isUnborn: person !== undefined && person.bornOn === null && person.expectedOn !== null,
      others: harm.flatMap(({ from, to }) => [from, to]).filter((id) => id !== personId),
      harm,
      asked,
    },
    today,
  );
  return derived.position;
};
