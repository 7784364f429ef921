import type { SourceFile } from '@waymark/boundaries/source-file';
import { idsIn, rangesIn } from './ids-in.ts';
import { requirementIds } from './requirement-ids.ts';
import { testNames } from './test-names.ts';

export interface Coverage {
  /** Ids that stand in the name of at least one test, in the order of the list. */
  readonly covered: readonly string[];
  readonly missing: readonly string[];
  /** Ranges in names, which count for nothing, with the file they stand in. */
  readonly ranges: readonly string[];
}

/** Which requirement ids stand in the names of the tests of these files. */
export function coverageOf(sources: readonly SourceFile[]): Coverage {
  const names = sources.flatMap((source) => testNames(source).map((name) => ({ name, file: source.file })));
  const found = new Set(names.flatMap(({ name }) => idsIn(name)));
  return {
    covered: requirementIds.filter((id) => found.has(id)),
    missing: requirementIds.filter((id) => !found.has(id)),
    ranges: names.flatMap(({ name, file }) => rangesIn(name).map((range) => `${file}: ${range}`)),
  };
}

/** Files that declare tests: those that Vitest runs, and the conformance kit, which declares tests for programmes. */
export function declaresTests(file: string): boolean {
  return /\.(?:test|journey)\.tsx?$/.test(file) || /^packages\/plugin-testkit\/src\/.*\.tsx?$/.test(file);
}
