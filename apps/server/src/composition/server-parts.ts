import type { Instant } from '@waymark/contracts';
import type { Programmes } from '@waymark/core';
import type { MigrationSet } from '@waymark/database';
import type { Operation } from '../http/api/operation.ts';
import type { FillDemonstration } from './fresh-demonstration.ts';
import type { Log } from './log.ts';

/** What a server is made of, whatever its settings: handed in, so that each piece can be another in a test. */
export interface ServerParts {
  readonly productName: string;
  readonly version: string;
  /** Loads and checks the programmes; throws `PluginRefused` naming plugin and field. */
  readonly loadProgrammes: () => Programmes;
  readonly programmeMigrations: readonly MigrationSet[];
  readonly operations: readonly Operation[];
  /** Folder of the built web app. */
  readonly webFolder: string;
  /** `undefined` where this build comes without the demonstration. */
  readonly fillDemonstration: FillDemonstration | undefined;
  /** Larger demonstrations by their names; the same seed gives the same one. */
  readonly sizedDemonstrations: ReadonlyMap<string, (seed: number) => FillDemonstration>;
  readonly now: () => Instant;
  readonly log: Log;
  /** Says a line in plain words to whoever started the server. */
  readonly say: (line: string) => void;
}
