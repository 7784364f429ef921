import type { Instant } from '@waymark/contracts';
import type { ServerParts } from '../composition/server-parts.ts';
import type { Environment } from '../composition/settings.ts';

/** What a command may touch of the process it runs in. */
export interface CommandPlace {
  readonly environment: Environment;
  readonly home: string;
  /** Where relative paths that were typed begin. */
  readonly folder: string;
  readonly rootFolder: string;
  readonly now: () => Instant;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** The parts a server and its database are made of. */
  readonly partsOf: (said: Pick<ServerParts, 'now' | 'log' | 'say'>) => ServerParts;
  /** Resolves when the process is asked to end. */
  readonly untilAskedToEnd: () => Promise<void>;
}

/** Where a command says what it has to say. With `--json` standard output holds one JSON document and nothing else. */
export interface Output {
  readonly isJson: boolean;
  /** Plain words: progress and results for a person. */
  readonly say: (line: string) => void;
  /** Plain words about what is wrong, always on standard error. */
  readonly complain: (line: string) => void;
  /** The result for a program; only with `--json`. */
  readonly result: (value: unknown) => void;
}

/** A command that was typed wrong; the process ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface OptionKind {
  readonly type: 'boolean' | 'string';
  /** In the usage, in place of the value: `N`. */
  readonly value?: string;
  readonly help: string;
}

export interface Typed {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

export interface Command {
  /** One word or two: `import cin-census`. */
  readonly name: string;
  readonly summary: string;
  /** Names of what must follow, in order: `['FILE']`. */
  readonly operands?: readonly string[];
  readonly options: Readonly<Record<string, OptionKind>>;
  /** Resolves with the exit code: 0, or 1 where something is wrong. */
  readonly run: (place: CommandPlace, typed: Typed, output: Output) => Promise<number>;
}
