import type { Id, Instant } from '@waymark/contracts';
import type { Reader, Unit } from '@waymark/database';
import type { z } from 'zod';
import type { Programmes } from '../programmes/programmes.ts';
import type { DocumentMaker } from '../reports/document-maker.ts';
import type { Actor } from './actor.ts';
import type { SampleWorld } from './sample.ts';

/** HTTP method and path below `/api/v1`; `:name` segments are fields of the input. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
}

/** What runs beside the database: the programmes that are loaded, and what makes documents. Nothing here reads a clock. */
export interface Surroundings {
  readonly programmes: Programmes;
  readonly documents: DocumentMaker;
}

/** How a declaration's subject is found: through `reach`, so that unknown and out of reach are the same 404. */
export type FindSubject<Input, Subject, Handle> = (
  asked: { readonly handle: Handle; readonly actor: Actor; readonly now: Instant },
  input: Input,
) => Promise<Subject | undefined>;

interface Declaration<Input, Output> {
  /** Kebab-case, unique, e.g. `record-marks`; the name in the audit. */
  readonly name: string;
  /** One sentence for the reading view of the API. */
  readonly summary: string;
  readonly permission: string;
  readonly route: Route;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  /** An input that is right in the world of the access matrix. */
  readonly sample: (world: SampleWorld) => unknown;
}

export interface VerbContext<Subject> extends Surroundings {
  readonly unit: Unit;
  readonly actor: Actor;
  readonly now: Instant;
  readonly subject: Subject;
  /** The version the caller saw, from `If-Match`. */
  readonly ifMatch: number | undefined;
  /** Names the records and people this act is about; every verb that writes calls it at least once. */
  readonly about: (touched: { readonly records: readonly Id[]; readonly persons: readonly Id[] }) => void;
}

export interface VerbBody<Input, Output, Subject> extends Declaration<Input, Output> {
  /**
   * How a repeated call is known: `fact` by the client-made ids in the input, `key` by the `Idempotency-Key` header,
   * `natural` where doing it twice leaves the same state, `version` by `If-Match`.
   */
  readonly repeat: 'fact' | 'key' | 'natural' | 'version';
  readonly subject: FindSubject<Input, Subject, Unit>;
  readonly run: (context: VerbContext<Subject>, input: Input) => Promise<Output>;
}

export interface Verb<Input, Output, Subject> extends VerbBody<Input, Output, Subject> {
  readonly kind: 'verb';
}

export interface ReadContext<Subject> extends Surroundings {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly now: Instant;
  readonly subject: Subject;
}

export interface ReadBody<Input, Output, Subject> extends Declaration<Input, Output> {
  readonly subject: FindSubject<Input, Subject, Reader>;
  readonly run: (context: ReadContext<Subject>, input: Input) => Promise<Output>;
  /** The people whose records were opened, for the audit; `undefined` where the read opens no person's record. */
  readonly opened:
    | ((output: Output) => { readonly records: readonly Id[]; readonly persons: readonly Id[] })
    | undefined;
}

export interface Read<Input, Output, Subject> extends ReadBody<Input, Output, Subject> {
  readonly kind: 'read';
}

/** Declares a verb; the only way to write. */
export const defineVerb = <Input, Output, Subject>(
  verb: VerbBody<Input, Output, Subject>,
): Verb<Input, Output, Subject> => ({ kind: 'verb', ...verb });

/** Declares a read; the only way to answer with what is about people. */
export const defineRead = <Input, Output, Subject>(
  read: ReadBody<Input, Output, Subject>,
): Read<Input, Output, Subject> => ({ kind: 'read', ...read });

/** For a verb or read whose rows limit themselves, by the asker's own id or because they hold no person. */
export const noSubject = async (): Promise<Record<string, never>> => ({});
