import { smallProgramme } from '@waymark/core/testing';
import type { Stages } from '@waymark/plugin-api/server';
import type { PersonFacts, StageAnswer } from '@waymark/plugin-api/shared';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadProgrammes } from '../load-programmes.ts';
import type { PluginFault } from './plugin-fault.ts';
import { pureMilliseconds } from './run-pure.ts';

const asOf = '2026-03-05';
const id = (number: number) => `01890a5d-ac96-7000-8000-${String(number).padStart(12, '0')}`;
const [unborn, born] = [id(4), id(5)];

const facts: PersonFacts = {
  enrolmentId: id(1),
  personId: id(2),
  position: 'co-parent',
  programmeVersion: '1.0.0',
  from: '2026-02-02',
  startedOn: null,
  pauses: [],
  children: [
    { personId: unborn, bornOn: null, expectedOn: '2026-06-04' },
    { personId: born, bornOn: '2026-02-05', expectedOn: '2026-02-12' },
  ],
};

const load = (stages: Stages) => {
  const faults: PluginFault[] = [];
  const { stages: isolated } = loadProgrammes([smallProgramme({ stages })], {
    onFault: (fault) => faults.push(fault),
  }).get('small-steps');
  return { ask: () => isolated?.(facts, asOf), faults };
};

/** What a rule that cannot be trusted might return, past the type checker. */
const rubbish = (rule: (...parts: unknown[]) => unknown): Stages => rule as Stages;

const stage = { id: 'first', title: 'First', because: 'It has begun.' };
const dates = (...next: StageAnswer['next']) => ({ stage, next });
const at = (childId: string, moment: StageAnswer['next'][number]['at']) => ({
  id: 'a-date',
  title: 'A date',
  childId,
  at: moment,
});

describe('stages behind the host', () => {
  const unknown = { stage: null, next: [] };

  it('give what the programme says, with settings at their defaults and everything frozen', () => {
    const answer = dates(at(unborn, { of: 'gestation', weeks: 28 }), at(born, { of: 'age', weeks: 4 }));
    const seen: PersonFacts[] = [];
    const { ask, faults } = load((given) => {
      seen.push(given);
      Reflect.set(given.children, 'length', 0);
      return answer;
    });
    expect(ask()).toEqual(answer);
    expect(seen).toEqual([{ ...facts, settings: { groupSize: 10 } }]);
    expect(Object.isFrozen(seen[0]?.children[0])).toBe(true);
    expect(faults).toEqual([]);
  });

  it.each<[string, PluginFault['kind'], Stages]>([
    ['throws', 'threw', () => z.never().parse('Daniel')],
    ['returns nothing', 'invalid', rubbish(() => undefined)],
    ['answers later', 'invalid', rubbish(async () => dates())],
    ['says a stage without a because', 'invalid', () => ({ stage: { ...stage, because: '' }, next: [] })],
    ['names a child it was not handed', 'invalid', () => dates(at(id(9), { of: 'birthday', years: 2 }))],
    ['counts a pregnancy that is over', 'invalid', () => dates(at(born, { of: 'gestation', weeks: 40 }))],
    ['gives a date that is past', 'invalid', () => dates(at(born, { of: 'age', weeks: 3 }))],
    [
      'gives one date of one child twice',
      'invalid',
      () => dates(at(born, { of: 'age', weeks: 4 }), at(born, { of: 'age', weeks: 5 })),
    ],
    [
      'overruns',
      'overran',
      () => {
        const before = process.threadCpuUsage();
        for (let spent = 0; spent < (pureMilliseconds + 10) * 1000; ) {
          const { user, system } = process.threadCpuUsage(before);
          spent = user + system;
        }
        return dates();
      },
    ],
  ])('leave the stage unknown where the rule %s', (_, kind, stages) => {
    const { ask, faults } = load(stages);
    expect(ask()).toEqual(unknown);
    expect(faults).toEqual([expect.objectContaining({ pluginId: 'small-steps', point: 'stages', kind })]);
  });

  it('hand over nothing the contract does not name', () => {
    const faults: PluginFault[] = [];
    const { stages } = loadProgrammes([smallProgramme({ stages: () => dates() })], {
      onFault: (fault) => faults.push(fault),
    }).get('small-steps');
    expect(stages?.({ ...facts, ...{ partnerMovedOn: asOf } }, asOf)).toEqual(unknown);
    expect(faults).toMatchObject([{ point: 'stages', kind: 'threw' }]);
  });
});
