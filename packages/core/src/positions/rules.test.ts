import type { Harm } from '@waymark/contracts';
import { positions } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, derivePosition, type HarmFact, type PositionFacts } from './rules.ts';

const harm = (from: string, to: string, change: Partial<HarmFact> = {}): HarmFact => ({
  from,
  to,
  harm: 'causes-harm-to',
  since: '2026-01-10',
  until: null,
  ...change,
});
const derive = (facts: Partial<PositionFacts>, asAt = '2026-06-01') =>
  derivePosition(
    {
      personId: 'ash',
      bornOn: '1990-05-05',
      isUnborn: false,
      others: ['bea', 'kit'],
      harm: [],
      asked: null,
      ...facts,
    },
    asAt,
  );

describe('position from recorded harm', () => {
  it('C15 is per relationship: causing harm, harmed, or neither', () => {
    expect(derive({ harm: [harm('ash', 'bea')] }).position).toBe('person-causing-harm');
    expect(derive({ harm: [harm('ash', 'kit')] }).position).toBe('person-causing-harm');
    expect(derive({ harm: [harm('bea', 'ash')] }).position).toBe('survivor');
    expect(derive({}).position).toBe('co-parent');
  });

  it('C15 does not ask for sex: a woman causing harm, two mothers and a grandmother are read alike', () => {
    expect(derive({ personId: 'bea', others: ['ash'], harm: [harm('bea', 'ash')] }).position).toBe(
      'person-causing-harm',
    );
    expect(derive({ others: ['bea', 'grandmother'], harm: [harm('grandmother', 'ash')] }).position).toBe('survivor');
  });

  it('harm among people whom the enrolment does not concern makes no position in it', () => {
    expect(derive({ harm: [harm('ash', 'someone-else'), harm('someone-else', 'ash')] }).position).toBe('co-parent');
  });

  it('is a co-parent only while neither is recorded as harmed by the other, and changes when that is recorded', () => {
    const facts = { harm: [harm('ash', 'bea', { since: '2026-03-01' })] };
    expect(derive(facts, '2026-02-28').position).toBe('co-parent');
    expect(derive(facts, '2026-03-01').position).toBe('person-causing-harm');
    expect(derive({ ...facts, personId: 'bea', others: ['ash'] }, '2026-03-01').position).toBe('survivor');
  });

  it('does not end because people separate, only when the record is taken back', () => {
    const facts = { harm: [harm('ash', 'bea', { until: '2026-04-30' })] };
    expect(derive(facts, '2026-04-30').position).toBe('person-causing-harm');
    expect(derive(facts, '2026-05-01').position).toBe('co-parent');
  });

  it('G5 "not determined" is no harm recorded, and is said', () => {
    const derived = derive({ harm: [harm('ash', 'bea', { harm: 'not-determined' })] });
    expect(derived).toMatchObject({ position: 'co-parent', isNotDetermined: true });
    expect(derived.because).toContain('not determined');
  });

  it('someone who is both needs a decision: the position asked for, else survivor', () => {
    const both = { harm: [harm('bea', 'ash'), harm('ash', 'kit')] };
    expect(derive(both)).toMatchObject({ position: 'survivor', needsDecision: true });
    expect(derive({ ...both, asked: 'person-causing-harm' })).toMatchObject({
      position: 'person-causing-harm',
      needsDecision: true,
    });
    expect(derive({ harm: [harm('bea', 'ash')], asked: 'person-causing-harm' })).toMatchObject({
      position: 'survivor',
      needsDecision: false,
    });
  });
});

describe('children', () => {
  it('S48 D8 a boy of 15 who hits his mother is a child using harm; his mother is a survivor', () => {
    const facts = { harm: [harm('kit', 'ash')] };
    const boy = derive({
      ...facts,
      personId: 'kit',
      others: ['ash'],
      bornOn: '2011-02-02',
      asked: 'person-causing-harm',
    });
    expect(boy).toMatchObject({ position: 'child', isChildUsingHarm: true });
    expect(derive(facts).position).toBe('survivor');
  });

  it('S48 keeps the position of a child until the day of the eighteenth birthday', () => {
    const facts = { personId: 'kit', others: ['ash'], bornOn: '2008-06-02', harm: [harm('kit', 'ash')] };
    expect(derive(facts, '2026-06-01').position).toBe('child');
    expect(derive(facts, '2026-06-02').position).toBe('person-causing-harm');
  });

  it('a parent under 18 is a child, and so is one not yet born', () => {
    expect(derive({ bornOn: '2009-01-01', harm: [harm('bea', 'ash')] })).toMatchObject({
      position: 'child',
      isChildUsingHarm: false,
    });
    expect(derive({ bornOn: null, isUnborn: true }).position).toBe('child');
  });

  it('counts age to the birthday, 1 March for someone born on 29 February', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20);
    expect(ageOn('1990-12-31', '2026-12-30')).toBe(35);
  });
});

describe('every family', () => {
  const people = ['ash', 'bea', 'kit'] as const;
  const harmArbitrary = fc.record<HarmFact>({
    from: fc.constantFrom(...people),
    to: fc.constantFrom(...people),
    harm: fc.constantFrom<Harm>('causes-harm-to', 'not-determined'),
    since: fc.constantFrom('2026-01-01', '2026-07-01'),
    until: fc.constantFrom(null, '2026-03-01'),
  });

  it('C15 a co-parent neither harms nor is harmed, and a child is never anything else', () => {
    fc.assert(
      fc.property(
        fc.array(harmArbitrary),
        fc.constantFrom('1990-05-05', '2012-05-05'),
        fc.option(fc.constantFrom(...positions)),
        (list, bornOn, asked) => {
          const derived = derive({ harm: list, bornOn, asked });
          const live = list.filter(
            (fact) => fact.harm === 'causes-harm-to' && fact.since === '2026-01-01' && fact.until === null,
          );
          const touched = live.some(({ from, to }) => from !== to && (from === 'ash' || to === 'ash'));
          if (bornOn === '2012-05-05') expect(derived.position).toBe('child');
          else expect(derived.position === 'co-parent').toBe(!touched);
        },
      ),
    );
  });
});
