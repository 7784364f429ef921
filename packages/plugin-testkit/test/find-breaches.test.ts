import { smallProgramme } from '@waymark/core/testing';
import { describe, expect, it } from 'vitest';
import { findBreaches } from '../src/purity/find-breaches.ts';
import { purityInputs } from '../src/purity/purity-inputs.ts';

const inputs = purityInputs(smallProgramme());

const breachesOf = (fault: string, milliseconds?: number) => {
  const entry = new URL('./faulty/impure-plugin.ts', import.meta.url);
  entry.searchParams.set('fault', fault);
  return findBreaches(entry, inputs, milliseconds);
};

describe('findBreaches', () => {
  it('finds nothing in a rule that is pure', async () => {
    expect(await breachesOf('none')).toEqual([]);
  });

  it.each([
    ['date-now', 'reads-the-clock'],
    ['new-date', 'reads-the-clock'],
    ['temporal-now', 'reads-the-clock'],
    ['swallowed-clock', 'reads-the-clock'],
    ['random', 'rolls-dice'],
    ['new-id', 'rolls-dice'],
    ['network', 'reaches-the-network'],
    ['timer', 'works-later'],
    ['files', 'reaches-the-machine'],
    ['builtin', 'reaches-the-machine'],
    ['memory', 'differs-when-run-again'],
    ['sorts', 'changes-its-input'],
    ['throws', 'throws'],
  ])('finds what is wrong with %s', async (fault, rule) => {
    const breaches = await breachesOf(fault);
    expect(new Set(breaches.map((breach) => breach.rule))).toEqual(new Set([rule]));
    expect(breaches[0]?.where).toMatch(/eligibility/u);
  });

  it('finds a clock that is read after a wait', async () => {
    const breaches = await breachesOf('late-clock');
    expect(breaches).toEqual([{ rule: 'reads-the-clock', where: 'reportSections: Date.now()' }]);
  });

  it('stops a rule that never ends', async () => {
    expect(await breachesOf('endless', 3000)).toEqual([{ rule: 'never-ends', where: 'a rule' }]);
  });

  it('fails loudly where there is no such file', async () => {
    const entry = new URL('./faulty/no-such-plugin.ts?fault=none', import.meta.url);
    await expect(findBreaches(entry, inputs)).rejects.toThrow();
  });
});
