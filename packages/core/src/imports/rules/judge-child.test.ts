import { ethnicities, sexes } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeChild } from './judge-child.ts';

const empty = {
  upn: null,
  dateOfBirth: null,
  expectedOn: null,
  diedOn: null,
  sex: 'not-recorded',
  ethnicity: 'not-asked',
} as const;

const day = fc.option(fc.constantFrom('2017-05-04', '2017-05-05', '2026-01-11'));
const child = fc.record({
  upn: fc.option(fc.constantFrom('A950000178301', 'H243278544154')),
  dateOfBirth: day,
  expectedOn: day,
  diedOn: day,
  sex: fc.constantFrom(...sexes),
  ethnicity: fc.constantFrom(...ethnicities),
});

describe('a child of a file', () => {
  it('whom nothing is known of is filled with all that is stated', () => {
    const stated = {
      ...empty,
      upn: 'A950000178301',
      dateOfBirth: '2017-05-04',
      sex: 'F',
      ethnicity: 'declined',
    } as const;
    const fill = { upn: 'A950000178301', dateOfBirth: '2017-05-04', sex: 'F', ethnicity: 'declined' };
    expect(judgeChild(stated, empty)).toEqual({ fill, contradictions: [] });
  });

  it('E19 who declined to say contradicts no answer, and one whom nobody asked is no answer', () => {
    const known = { ...empty, ethnicity: 'WBRI' } as const;
    expect(judgeChild({ ...empty, ethnicity: 'declined' }, known)).toEqual({ fill: {}, contradictions: [] });
    expect(judgeChild({ ...empty, ethnicity: 'not-asked' }, known)).toEqual({ fill: {}, contradictions: [] });
    expect(judgeChild({ ...empty, ethnicity: 'BCRB' }, known)).toEqual({ fill: {}, contradictions: ['ethnicity'] });
    expect(judgeChild({ ...empty, ethnicity: 'BCRB' }, { ...empty, ethnicity: 'declined' })).toEqual({
      fill: {},
      contradictions: ['ethnicity'],
    });
  });

  it('whose sex is unknown here takes the one that is stated, and never the other way round', () => {
    expect(judgeChild({ ...empty, sex: 'M' }, { ...empty, sex: 'U' }).fill).toEqual({ sex: 'M' });
    expect(judgeChild({ ...empty, sex: 'U' }, { ...empty, sex: 'M' })).toEqual({ fill: {}, contradictions: [] });
    expect(judgeChild({ ...empty, sex: 'U' }, empty).fill).toEqual({ sex: 'U' });
    expect(judgeChild({ ...empty, sex: 'F' }, { ...empty, sex: 'M' }).contradictions).toEqual(['sex']);
  });

  it('who is born is no longer expected', () => {
    const born = { ...empty, dateOfBirth: '2026-01-11' };
    expect(judgeChild({ ...empty, expectedOn: '2026-01-15' }, born)).toEqual({ fill: {}, contradictions: [] });
    expect(judgeChild({ ...empty, expectedOn: '2026-01-15' }, empty).fill).toEqual({ expectedOn: '2026-01-15' });
  });

  it('is filled once: what was filled is neither filled nor contradicted by the same file again', () => {
    fc.assert(
      fc.property(child, child, (stated, known) => {
        const { fill, contradictions } = judgeChild(stated, known);
        expect(judgeChild(stated, { ...known, ...fill })).toEqual({ fill: {}, contradictions });
      }),
    );
  });

  it('has nothing that was known overwritten, whatever the file says', () => {
    fc.assert(
      fc.property(child, child, (stated, known) => {
        const after = { ...known, ...judgeChild(stated, known).fill };
        for (const field of ['upn', 'dateOfBirth', 'diedOn', 'expectedOn'] as const) {
          if (known[field] !== null) expect(after[field]).toBe(known[field]);
        }
        if (known.sex === 'F' || known.sex === 'M') expect(after.sex).toBe(known.sex);
        if (known.ethnicity !== 'not-asked') expect(after.ethnicity).toBe(known.ethnicity);
      }),
    );
  });
});
