import type { CompletionRule, Ladder } from '@waymark/contracts';
import type { Curriculum } from './curriculum.ts';
import type { PluginForm } from './forms.ts';
import type { Manifest } from './manifest.ts';
import type { MarkOffer } from './marks.ts';
import type { Permission } from './permissions.ts';
import type { Priority } from './priority.ts';
import type { Prompt } from './prompts.ts';
import type { RecordKind } from './records.ts';

/** Everything a programme declares as data, the same on both sides: the table of contents of `./shared`. */
export interface ProgrammeShared {
  readonly manifest: Manifest;
  /** Settings of an offering, with defaults; the form is made from it. */
  readonly settings: PluginForm;
  readonly permissions: readonly Permission[];
  readonly referralForm: PluginForm;
  /** The newest version first; older ones stay readable for enrolments that began under them. */
  readonly curricula: readonly Curriculum[];
  readonly marks: readonly MarkOffer[];
  readonly prompts: readonly Prompt[];
  readonly records: readonly RecordKind[];
  /** The whole ladder in place of the core's, never weaker than it where a child has a plan; null where the core's serves. */
  readonly ladder: Ladder | null;
  readonly completion: CompletionRule;
  /** Who comes before others who wait, the strongest ground first; after plan and need-by, before the wait. */
  readonly priority?: readonly Priority[];
}

/** Declares the shared half of a programme. */
export const defineProgramme = (programme: ProgrammeShared): ProgrammeShared => programme;
