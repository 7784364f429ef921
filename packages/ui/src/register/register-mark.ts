import type { Instant } from '@waymark/contracts';
import type { MarkShapeName } from '../mark/shapes.ts';

/** A mark that this programme offers. */
export interface RegisterMark {
  readonly code: string;
  readonly label: string;
  readonly shape: MarkShapeName;
}

/** Where a tap has got to. `waiting` and `at` are when the tap was made; `by` names who recorded it, where that was somebody else; `refused` says why in plain words. */
export type SaveState =
  | { readonly state: 'none' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Instant; readonly by?: string | undefined }
  | { readonly state: 'waiting'; readonly at: Instant }
  | { readonly state: 'refused'; readonly why: string };
