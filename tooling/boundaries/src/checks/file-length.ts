import type { Finding } from '../finding.ts';
import type { SourceFile } from '../source-file.ts';

/** No file is longer than this; half stay within 80 lines and nine in ten under 220. */
const longest = 400;

export interface Lengths {
  readonly files: number;
  readonly median: number;
  readonly ninetieth: number;
  readonly longest: number;
}

/** Files with more lines than a reader keeps in mind. */
export function checkFileLength(sources: readonly SourceFile[]): Finding[] {
  return sources.flatMap((source) => {
    const lines = countLines(source);
    if (lines <= longest) return [];
    return [{ rule: 'file-length', file: source.file, message: `${lines} lines; no file has more than ${longest}` }];
  });
}

/** Median, 90th percentile (nearest rank) and longest of the files; all 0 where there are none. */
export function measureLengths(sources: readonly SourceFile[]): Lengths {
  const lengths = sources.map(countLines).sort((left, right) => left - right);
  const rank = (share: number): number => lengths[Math.max(0, Math.ceil(lengths.length * share) - 1)] ?? 0;
  return { files: lengths.length, median: rank(0.5), ninetieth: rank(0.9), longest: rank(1) };
}

function countLines({ text }: SourceFile): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}
