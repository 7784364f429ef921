import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../random.ts';
import { planCohort } from './cohort.ts';
import { funnel, type Outcome, outcomes } from './funnel.ts';
import { drawPeople } from './people.ts';

const course = { sessions: 17, alone: [], mandatory: new Set([6, 14]), missable: 2 };
const chance = chanceFrom(11);
const { cases } = planCohort(chance, course, '2026-01-12', 4000);
const share = (isOne: (one: (typeof cases)[number]) => boolean): number =>
  (100 * cases.filter(isOne).length) / cases.length;

describe('the people of a large demonstration', () => {
  it('end as often as the funnel says, half of those who start completing', () => {
    for (const outcome of outcomes)
      expect(Math.abs(share((one) => one.outcome === outcome) - funnel[outcome]), outcome).toBeLessThan(2.5);
    expect(Object.values(funnel).reduce((sum, part) => sum + part, 0)).toBe(100);
    const started: readonly Outcome[] = ['completed', 'left'];
    const completed = share((one) => one.outcome === 'completed') / share((one) => started.includes(one.outcome));
    expect(completed).toBeGreaterThan(0.46);
    expect(completed).toBeLessThan(0.54);
  });

  it('C15 are harmed and cause harm whatever their sex', () => {
    const are = (causing: 'F' | 'M', harmed: 'F' | 'M') =>
      share(({ shape }) => shape.causing === causing && shape.harmed === harmed);
    expect(Math.abs(are('M', 'F') - 88)).toBeLessThan(2.5);
    expect(Math.abs(are('F', 'M') - 8)).toBeLessThan(2);
    expect(are('M', 'M')).toBeGreaterThan(1);
    expect(are('F', 'F')).toBeGreaterThan(1);
  });

  it('have names and origins that go with nothing else', () => {
    const drawn = cases.map(({ shape }) => drawPeople(chance, shape, '2026-01-12'));
    const british = (of: 'causing' | 'harmed') =>
      drawn.filter((people) => people[of].ethnicity === 'WBRI').length / drawn.length;
    expect(Math.abs(british('causing') - british('harmed'))).toBeLessThan(0.03);
    expect(new Set(drawn.map(({ causing }) => causing.familyName)).size).toBeGreaterThan(1000);
  });

  it('complete with no more misses than the programme lets pass, and never a mandatory session missed', () => {
    for (const { markAt } of cases.filter(({ outcome }) => outcome === 'completed')) {
      const away = Array.from({ length: 17 }, (_, index) => index + 1).filter(
        (session) => !markAt(session).startsWith('attended'),
      );
      expect(away.length).toBeLessThanOrEqual(2);
      expect(away.some((session) => course.mandatory.has(session))).toBe(false);
    }
  });
});
