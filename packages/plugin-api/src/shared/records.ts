import type { Level, Position, Role } from '@waymark/contracts';
import type { PluginForm } from './forms.ts';

/** A kind of document the core keeps for a programme; history, access, audit and form come from the core. */
export interface RecordKind {
  /** Kebab-case, unique in the plugin. */
  readonly kind: string;
  readonly title: string;
  readonly about: 'person' | 'enrolment' | 'session';
  readonly positions: readonly Position[];
  readonly level: Level;
  readonly writtenBy: readonly Role[];
  /** How many a programme expects of one enrolment and, in days after the start, by when (e.g. three contacts). */
  readonly expected?: readonly { readonly number: number; readonly byDay: number }[];
  readonly form: PluginForm;
}
