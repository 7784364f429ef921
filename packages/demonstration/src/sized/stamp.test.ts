import { newId } from '@waymark/contracts';
import { getTableName } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addCast } from '../cast.ts';
import { chanceFrom } from '../random.ts';
import { Stage } from '../stage.ts';
import { toldProgramme } from '../told-programme.ts';
import { planCohort } from './cohort.ts';
import { type CastIds, castIn, factsOf, playTemplate, without } from './cohort-template.ts';
import { courseOf } from './course.ts';
import { peopleById, writeCohort } from './fill-to-size.ts';
import { drawPeople } from './people.ts';
import { keyOf, type RowsOfTable } from './rows.ts';
import { now, openSmallCore } from './small-core.test-support.ts';
import { stamp } from './stamp.ts';

const startsOn = '2025-11-03';
const drawn = new Set(['reference', 'inputHash']);
const idsOf = (cast: CastIds): string[] => [
  ...cast.organisations,
  ...cast.teams,
  ...cast.offerings,
  ...cast.staff.map(({ staffId }) => staffId),
];

/** Rows with each id told by what it stands for, so that two databases can be compared. References and hashes are drawn. */
const told = (tables: readonly RowsOfTable[], cast: CastIds): Record<string, string[]> => {
  const names = new Map(idsOf(cast).map((id, index) => [id, `cast ${index}`]));
  for (const { table, rows } of tables)
    for (const [index, row] of rows.entries()) names.set(keyOf(row), `${getTableName(table)} ${index}`);
  const plain = (text: string): string =>
    text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? id);
  return Object.fromEntries(
    tables.map(({ table, rows }) => {
      const lines = rows.map((row) => plain(JSON.stringify(row, (name, value) => (drawn.has(name) ? '' : value))));
      return [getTableName(table), lines.sort()];
    }),
  );
};

describe('a cohort that is copied', () => {
  it('is row by row what verbs would have written for the same people and workers', { timeout: 120_000 }, async () => {
    const [first, second, third] = [await openSmallCore(), await openSmallCore(), await openSmallCore()];
    const programme = toldProgramme(first.core);
    if (programme === undefined) throw new Error('The small programme has a story');
    const cohort = planCohort(chanceFrom(5), courseOf(programme), startsOn, 5);
    const peopleOf = (seed: number) => {
      const chance = chanceFrom(seed);
      return new Map(cohort.cases.map(({ number, shape }) => [number, drawPeople(chance, shape, '2025-06-01')]));
    };
    const played = await playTemplate(first, { cohort, people: peopleOf(1), now });
    const byVerbs = await playTemplate(second, { cohort, people: peopleOf(2), now });

    third.clock.travelTo(played.openedAt);
    await addCast(new Stage(third.core, third.clock, now.slice(0, 10), now));
    const before = await factsOf(third.core);
    const cast = castIn(before);
    const instead = new Map(idsOf(played.cast).map((id, index) => [id, idsOf(cast)[index] ?? '']));
    const others = peopleOf(2);
    const people = new Map(
      played.cases.flatMap(({ household, plan }) => {
        const who = others.get(plan.number);
        return who === undefined ? [] : peopleById(household, who);
      }),
    );
    await writeCohort(third.core, stamp(played.rows, { newId, newReference: newId, instead, people }));
    const copied = without(await factsOf(third.core), before);

    const expected = told(byVerbs.rows, byVerbs.cast);
    expect(expected['marks']?.length).toBeGreaterThan(5);
    expect(expected['persons']).not.toEqual(told(played.rows, played.cast)['persons']);
    expect(told(copied, cast)).toEqual(expected);
    for (const { remove } of [first, second, third]) await remove();
  });
});
