import { checkFiles } from './checks/check-files.ts';
import { checkDeclaredDependencies } from './checks/declared-dependencies.ts';
import { fileChecks } from './checks/file-checks.ts';
import { checkFileLength, type Lengths, measureLengths } from './checks/file-length.ts';
import { checkEntrances, checkEverythingSeen, checkPlaces } from './checks/places.ts';
import { checkPluginEntrances } from './checks/plugin-entrances.ts';
import { checkProgrammeWords } from './checks/programme-words.ts';
import { cruise } from './cruise.ts';
import type { Finding } from './finding.ts';
import { judgeEdge } from './judge-edge.ts';
import { testFiles } from './roles.ts';
import { houses, listFiles, readSources } from './source-file.ts';

export interface Report {
  readonly findings: readonly Finding[];
  readonly modules: number;
  readonly imports: number;
  /** Of the files that are no tests. */
  readonly lengths: Lengths;
}

/** Holds the whole house at `root` against the import matrix and the checks beside it. */
export async function checkBoundaries(root: string): Promise<Report> {
  const files = listFiles(root, houses);
  const sources = readSources(root, files);
  const graph = await cruise(root, houses);
  const findings = [
    ...graph.edges.flatMap((edge) => judgeEdge(edge) ?? []),
    ...checkPlaces(graph),
    ...checkEntrances(root, graph),
    ...checkEverythingSeen(files, graph),
    ...checkDeclaredDependencies(root, graph.edges),
    ...checkPluginEntrances(root),
    ...checkFiles(sources, fileChecks),
    ...checkFileLength(sources),
    ...checkProgrammeWords(root, files),
  ];
  return {
    findings: findings.sort((left, right) => left.file.localeCompare(right.file)),
    modules: graph.modules.length,
    imports: graph.edges.length,
    lengths: measureLengths(sources.filter(({ file }) => !testFiles.test(file))),
  };
}
