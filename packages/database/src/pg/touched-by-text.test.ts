import { describe, expect, it } from 'vitest';
import { ReachMissing, refuseWithoutReach } from '../access/refuse-without-reach.ts';
import { touchedByText } from './touched-by-text.ts';

const personal = new Set(['walkers', 'steps', 'marks_2']);
const refused = (text: string): readonly string[] => {
  try {
    refuseWithoutReach(touchedByText(text), personal);
    return [];
  } catch (error) {
    if (error instanceof ReachMissing) return error.tables;
    throw error;
  }
};

describe('reading by text', () => {
  const bare: readonly [string, string[]][] = [
    ['select "name" from "walkers"', ['walkers']],
    ['select count(*) from walkers', ['walkers']],
    ['select count(*) from WALKERS', ['walkers']],
    ['select 1 where exists (select 1 from "steps")', ['steps']],
    ['with "w" as (select * from "walkers") select * from "w"', ['walkers']],
    ['select * from "walkers" join "steps" on "steps"."person_id" = "walkers"."id"', ['steps', 'walkers']],
    ['select * from "plain_counters", "marks_2"', ['marks_2']],
    ['select * from "public"."walkers"', ['walkers']],
    ['select * from public . walkers', ['walkers']],
    [`select 'reach staff_id' from "walkers"`, ['walkers']],
    ['select 1 from "walkers" -- reach staff_id', ['walkers']],
    ['select 1 from "walkers" /* "reach" "staff_id" */', ['walkers']],
    ['select 1 from "walkers", "reach"', ['walkers']],
    ['with "reach" as (select 1 as "staff_id") select * from "walkers", "reach" where "staff_id" = 1', ['walkers']],
    ['with reach (staff_id) as materialized (select 1) select staff_id from walkers, reach', ['walkers']],
    ['select 1 as "reach", "staff_id" from "walkers"', ['walkers']],
  ];
  for (const [text, tables] of bare) it(`refuses ${text}`, () => expect(refused(text)).toEqual(tables));

  const sound = [
    'select "value" from "plain_counters"',
    'select "plain_counters"."value" as "walkers" from "plain_counters"',
    `select 'walkers' as "name"`,
    'select "name" from "walkers" where exists (select 1 from "reach" where "reach"."staff_id" = $1)',
    'select * from "walkers" "w" inner join "reach" "r" on "r"."staff_id" = $1 and "r"."person_id" = "w"."id"',
  ];
  for (const text of sound) it(`lets through ${text}`, () => expect(refused(text)).toEqual([]));
});
