import { describe, expect, it } from 'vitest';
import { coverageOf, declaresTests } from './coverage.ts';
import { requirementIds } from './requirement-ids.ts';

describe('the coverage of requirements', () => {
  it('puts every id either among the covered or among the missing', () => {
    const [id = ''] = requirementIds;
    const text = `describe('${id} is so', () => { it('holds', () => {}); });`;
    const { covered, missing } = coverageOf([{ file: 'packages/core/src/a.test.ts', text }]);
    expect(covered).toEqual([id]);
    expect(missing).toEqual(requirementIds.slice(1));
  });

  it('knows 153 ids, each once', () => {
    expect(new Set(requirementIds).size).toBe(153);
    expect(requirementIds).toHaveLength(153);
  });

  it.each([
    ['packages/core/src/marks/a.test.ts', true],
    ['apps/web/src/a.test.tsx', true],
    ['tooling/e2e/src/line.journey.ts', true],
    ['packages/plugin-testkit/src/purity.ts', true],
    ['packages/core/src/marks/a.ts', false],
  ])('reads %s: %s', (file, isRead) => expect(declaresTests(file)).toBe(isRead));
});
