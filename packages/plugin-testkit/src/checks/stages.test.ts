import { smallProgramme } from '@waymark/core/testing';
import type { Stages } from '@waymark/plugin-api/server';
import type { StageAnswer } from '@waymark/plugin-api/shared';
import { describe, expect, it } from 'vitest';
import { stagesAreTotal, stagesIgnoreOrder } from './stages.ts';

const nothing: StageAnswer = { stage: null, next: [] };
const birthday = (childId: string): StageAnswer => ({
  stage: null,
  next: [{ id: 'end', title: 'The end', childId, at: { of: 'birthday', years: 2 } }],
});
const knownOf = ({ children }: Parameters<Stages>[0]) =>
  children.filter(({ bornOn, expectedOn }) => bornOn !== null || expectedOn !== null);
const firstOf = ({ children }: Parameters<Stages>[0]) => children[0];

describe('the checks of stages', () => {
  it('let a sound programme pass, and one without stages', () => {
    const { stages: _, ...without } = smallProgramme();
    for (const plugin of [smallProgramme(), without]) {
      expect(() => stagesAreTotal(plugin)).not.toThrow();
      expect(() => stagesIgnoreOrder(plugin)).not.toThrow();
    }
  });

  it.each<[string, string, Stages]>([
    ['throws of no child', 'stages threw', ({ children }) => birthday(children.slice(1).reduce((one) => one).personId)],
    ['names a stranger', 'about-a-stranger', ({ enrolmentId }) => birthday(enrolmentId)],
    [
      'gives a date that is past',
      'not-ahead',
      (facts) => ({ ...nothing, next: knownOf(facts).flatMap(({ personId }) => birthday(personId).next) }),
    ],
    [
      'counts weeks of a pregnancy that is over',
      'no-such-day',
      (facts) => ({
        stage: null,
        next: facts.children
          .filter(({ bornOn }) => bornOn !== null)
          .map(({ personId: childId }) => ({ id: 'a', title: 'A', childId, at: { of: 'gestation', weeks: 40 } })),
      }),
    ],
    [
      'gives one date twice',
      'date-twice',
      (facts) => {
        const dates = knownOf(facts)
          .flatMap(({ personId }) => birthday(personId).next)
          .map((date) => ({ ...date, at: { of: 'birthday', years: 25 } as const }));
        return { stage: null, next: [...dates, ...dates] };
      },
    ],
  ])('find a rule that %s', (_, fault, stages) => {
    expect(() => stagesAreTotal(smallProgramme({ stages }))).toThrow(fault);
  });

  it('find a rule that goes by the order of the children', () => {
    const stages: Stages = (facts) => ({
      ...nothing,
      stage: { id: 'first', title: 'First', because: `Because of ${firstOf(facts)?.personId ?? 'nobody'}.` },
    });
    expect(() => stagesIgnoreOrder(smallProgramme({ stages }))).toThrow('depends-on-order');
  });
});
