import { smallProgramme } from '@waymark/core/testing';
import type { Eligibility, Guard, ServerPlugin } from '@waymark/plugin-api/server';
import type { ReferralSnapshot } from '@waymark/plugin-api/shared';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { loadProgrammes } from '../load-programmes.ts';
import type { PluginFault } from './plugin-fault.ts';
import { pureMilliseconds } from './run-pure.ts';

const today = '2026-03-05';
const id = (number: number) => `01890a5d-ac96-7000-8000-${String(number).padStart(12, '0')}`;

const referral: ReferralSnapshot = {
  referralId: id(1),
  offeringId: id(2),
  receivedOn: '2026-03-01',
  urgency: 'routine',
  needBy: null,
  subjects: [],
  children: [{ personId: id(3), age: 4, isUnborn: false, gestationWeeks: null, isOnPlan: true }],
  answers: { seesChild: 'weekly', concerns: ['neglect'] },
  records: [],
  partnersOffered: false,
};

const load = (rules: Omit<Partial<ServerPlugin>, 'shared'>) => {
  const faults: PluginFault[] = [];
  const loaded = loadProgrammes([smallProgramme(rules)], { onFault: (fault) => faults.push(fault) });
  return { plugin: loaded.get('small-steps'), faults };
};

/** Works for more of this thread's time than a batch may take. */
const workTooLong = (): void => {
  const before = process.threadCpuUsage();
  let spent = 0;
  while (spent < (pureMilliseconds + 10) * 1000) {
    const { user, system } = process.threadCpuUsage(before);
    spent = user + system;
  }
};

/** What a rule that cannot be trusted might return, past the type checker. */
const rubbish = <Rule>(rule: (...parts: unknown[]) => unknown): Rule => rule as Rule;

/** The way to throw what is no error. */
function* noError() {
  yield 1;
}

const pass = [{ rule: 'a-rule', outcome: 'pass', because: 'Nothing against it.' }] as const;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('eligibility behind the host', () => {
  const undecided = [expect.objectContaining({ rule: 'programme-rule', outcome: 'needs-decision' })];

  it('gives what the rule found', () => {
    const { plugin, faults } = load({ eligibility: () => pass });
    expect(plugin.eligibility?.(referral, today)).toEqual(pass);
    expect(faults).toEqual([]);
  });

  it.each<[string, Eligibility, PluginFault['kind']]>([
    ['throws', () => z.never().parse('Daniel'), 'threw'],
    ['throws something that is no error', rubbish(() => noError().throw('Daniel')), 'threw'],
    ['returns nothing', rubbish(() => undefined), 'invalid'],
    ['returns an outcome nobody knows', rubbish(() => [{ ...pass[0], outcome: 'refused' }]), 'invalid'],
    ['returns a finding without a because', rubbish(() => [{ ...pass[0], because: '' }]), 'invalid'],
    ['answers later', rubbish(async () => pass), 'invalid'],
    [
      'overruns',
      () => {
        workTooLong();
        return pass;
      },
      'overran',
    ],
  ])('leaves the decision to a person when the rule %s: never eligible, never refused', (_, eligibility, kind) => {
    const { plugin, faults } = load({ eligibility });
    expect(plugin.eligibility?.(referral, today)).toEqual(undecided);
    expect(faults).toEqual([expect.objectContaining({ pluginId: 'small-steps', point: 'eligibility', kind })]);
  });

  it('survives what a rule that answers later still throws', async () => {
    const late: unknown[] = [];
    const listen = (reason: unknown) => late.push(reason);
    process.on('unhandledRejection', listen);
    const { plugin } = load({
      eligibility: rubbish(async () => {
        throw new Error('after the answer');
      }),
    });
    expect(plugin.eligibility?.(referral, today)).toEqual(undecided);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    process.off('unhandledRejection', listen);
    expect(late).toEqual([]);
  });

  it('hands over a frozen copy, so that the rule changes nothing of ours', () => {
    const { plugin, faults } = load({
      eligibility: ({ children, answers }) => {
        Reflect.set(answers, 'seesChild', 'not-at-all');
        Reflect.set(children, 'length', 0);
        return Object.isFrozen(answers) && Object.isFrozen(children[0]) ? pass : [];
      },
    });
    expect(plugin.eligibility?.(referral, today)).toEqual(pass);
    expect(referral.answers).toEqual({ seesChild: 'weekly', concerns: ['neglect'] });
    expect(Object.values(referral.answers).filter((answer) => Object.isFrozen(answer))).toEqual(['weekly']);
    expect(faults).toEqual([]);
  });

  it('hands over nothing the contract does not name, whatever else comes with a referral', () => {
    const seen: string[][] = [];
    const { plugin } = load({
      eligibility: (given) => {
        seen.push(Object.keys(given));
        return pass;
      },
    });
    expect(plugin.eligibility?.({ ...referral, ...{ partnerMovedOn: today } }, today)).toEqual(undecided);
    expect(plugin.eligibility?.(referral, today)).toEqual(pass);
    expect(seen).toEqual([[...Object.keys(referral), 'settings']]);
  });

  it('gives the offering’s settings, and the plugin’s defaults for those that nobody set', () => {
    const seen: unknown[] = [];
    const { plugin } = load({
      eligibility: ({ settings }) => {
        seen.push(settings);
        return pass;
      },
    });
    plugin.eligibility?.(referral, today);
    plugin.eligibility?.({ ...referral, settings: { groupSize: 6 } }, today);
    plugin.eligibility?.({ ...referral, settings: { groupSize: 6, droppedSince: 'x' } }, today);
    expect(seen).toEqual([{ groupSize: 10 }, { groupSize: 6 }, { groupSize: 6 }]);
    expect(plugin.eligibility?.({ ...referral, settings: { groupSize: 99 } }, today)).toEqual(undecided);
  });

  it('tells where a fault was, and nothing of what was handed over', () => {
    const { plugin, faults } = load({
      eligibility: ({ answers }) => {
        throw new Error(`No rule for ${JSON.stringify(answers)}`);
      },
    });
    plugin.eligibility?.(referral, today);
    expect(faults[0]?.where).toMatch(/^Error at .*isolate-rules\.test\.ts:\d+/u);
    expect(JSON.stringify(faults)).not.toContain('weekly');
  });

  it('warns the process of a fault where nobody listens', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const programmes = loadProgrammes([smallProgramme({ eligibility: () => z.never().parse(1) })]);
    programmes.get('small-steps').eligibility?.(referral, today);
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('small-steps 1.0.0: eligibility threw'), {
      type: 'PluginFault',
      code: 'plugin-fault',
    });
  });
});

describe('guards behind the host', () => {
  const move = { from: 'offered', to: 'enrolled' };
  const denied = { allows: false, code: 'plugin-guard-failed', because: 'The programme’s rule could not be run.' };
  const ask = ({ guards = [] }: ServerPlugin) => guards.map((guard) => guard(move, referral, today));
  const allow: Guard = () => ({ allows: true });
  const refuse =
    (code: string): Guard =>
    () => ({ allows: false, code, because: 'Not now.' });

  it('are one batch: all must allow, and the first that denies is the answer', () => {
    expect(ask(load({ guards: [allow, allow] }).plugin)).toEqual([{ allows: true }]);
    expect(ask(load({ guards: [allow, refuse('one'), refuse('two')] }).plugin)).toEqual([
      { allows: false, code: 'one', because: 'Not now.' },
    ]);
    expect(ask(load({ guards: [] }).plugin)).toEqual([]);
  });

  it('are not asked any more once one denies', () => {
    const after = vi.fn(allow);
    ask(load({ guards: [refuse('one'), after] }).plugin);
    expect(after).not.toHaveBeenCalled();
  });

  it.each<[string, Guard, PluginFault['kind']]>([
    ['throws', () => z.never().parse(1), 'threw'],
    ['returns nothing', rubbish(() => null), 'threw'],
    ['returns half an answer', rubbish(() => ({ allows: false })), 'invalid'],
    ['answers later', rubbish(async () => ({ allows: true })), 'invalid'],
    [
      'overruns',
      () => {
        workTooLong();
        return { allows: true };
      },
      'overran',
    ],
  ])('deny when one %s', (_, guard, kind) => {
    const { plugin, faults } = load({ guards: [allow, guard] });
    expect(ask(plugin)).toEqual([denied]);
    expect(faults).toEqual([expect.objectContaining({ point: 'guards', kind })]);
  });

  it('share one watchdog: each may be quick enough, and all together too slow', () => {
    const half: Guard = () => {
      const before = process.threadCpuUsage();
      for (let spent = 0; spent < pureMilliseconds * 540; ) {
        const { user, system } = process.threadCpuUsage(before);
        spent = user + system;
      }
      return { allows: true };
    };
    expect(ask(load({ guards: [half] }).plugin)).toEqual([{ allows: true }]);
    expect(ask(load({ guards: [half, half] }).plugin)).toEqual([denied]);
  });

  it('cannot change the move they are asked about', () => {
    const { plugin } = load({
      guards: [
        (asked) => {
          Reflect.set(asked, 'to', 'waiting');
          return allow(asked, referral, today);
        },
        ({ to }) => (to === 'enrolled' ? { allows: true } : { allows: false, code: 'changed', because: 'Changed.' }),
      ],
    });
    expect(ask(plugin)).toEqual([{ allows: true }]);
    expect(move.to).toBe('enrolled');
  });
});
