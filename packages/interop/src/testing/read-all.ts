import { readCinCensus } from '../cin-census/read-cin-census.ts';
import type { Issue } from '../staging/issue.ts';
import type { StagedChild } from '../staging/staged-child.ts';
import type { StagingEvent } from '../staging/staging-event.ts';

export const today = '2026-11-23';

/** The bytes in pieces of one size. */
export async function* pieces(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every event of a reading. */
export const readEvents = async (input: string | Uint8Array, size?: number): Promise<readonly StagingEvent[]> => {
  const bytes = typeof input === 'string' ? bytesOf(input) : input;
  return Array.fromAsync(readCinCensus(pieces(bytes, size), { asOf: today }));
};

export const childrenOf = (events: readonly StagingEvent[]): readonly StagedChild[] =>
  events.flatMap((event) => (event.type === 'child' ? [event.child] : []));

export const issuesOf = (events: readonly StagingEvent[]): readonly Issue[] =>
  events.flatMap((event) => (event.type === 'issue' ? [event.issue] : []));

export const codesOf = (events: readonly StagingEvent[]): readonly string[] =>
  issuesOf(events).map(({ severity, code }) => `${severity} ${code}`);

/** Whether the reading came to its end. */
export const isComplete = (events: readonly StagingEvent[]): boolean =>
  events.some((event) => event.type === 'end' && event.end.complete);
