import type { Finding } from '../finding.ts';
import type { SourceFile } from '../source-file.ts';
import { lineOf, nodesOf } from '../syntax.ts';
import type { FileCheck } from './file-check.ts';

/** Holds every file against the checks that look into one file at a time. */
export function checkFiles(sources: readonly SourceFile[], checks: readonly FileCheck[]): Finding[] {
  return sources.flatMap((source) => {
    const nodes = nodesOf(source);
    return checks
      .filter((check) => check.appliesTo(source.file))
      .flatMap(({ rule, message, find }) => {
        const lines = find(nodes).map((node) => lineOf(source, node));
        return [...new Set(lines)].map((line) => ({ rule, file: source.file, line, message }));
      });
  });
}
