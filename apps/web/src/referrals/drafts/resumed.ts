import type { DraftForm } from './draft-form.ts';
import type { Begun } from './draft-keeper.ts';

/** A draft one goes on with: where it is kept, and what was typed. */
export interface Resumed {
  readonly begun: Begun;
  readonly form: DraftForm;
}
