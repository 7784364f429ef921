import type { Core } from '@waymark/core';
import type { KnownPlan, StagingEvent } from '@waymark/interop';

/** A census file to be written: read anew from its first byte each time it is asked for. */
export interface CensusFile {
  readonly events: () => AsyncIterable<StagingEvent>;
  /** SHA-256 of the file, hex: the same file given twice is known again. */
  readonly hash: string;
}

/** What a confirmed import wrote. */
export interface CensusApplied {
  readonly importRunId: string;
  readonly written: number;
}

/** What the commands need of whoever keeps plans: to compare a file, and to write it once it is confirmed. */
export interface CensusImport {
  /** The plans known by now, of every council whose files are taken here. */
  readonly knownPlans: (core: Core) => Promise<readonly KnownPlan[]>;
  /** Writes a file that was read whole, record by record and resumable; tells how many records are done. */
  readonly apply: (core: Core, file: CensusFile, onProgress: (done: number) => void) => Promise<CensusApplied>;
}
