import { describe, expect, it } from 'vitest';
import { checkEverythingSeen } from './places.ts';

describe('a run that saw less than there is', () => {
  const files = ['packages/core/src/seen.ts', 'packages/core/src/missed.tsx', 'packages/core/README.md'];
  const graph = { modules: ['packages/core/src/seen.ts'], edges: [] };

  it('names each TypeScript file that was not read', () => {
    expect(checkEverythingSeen(files, graph).map(({ file }) => file)).toEqual(['packages/core/src/missed.tsx']);
  });

  it('leaves generated migrations aside', () => {
    expect(checkEverythingSeen(['packages/core/migrations/sqlite/one.ts'], graph)).toEqual([]);
  });
});
