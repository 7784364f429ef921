/** A way of writing that hides risk or blames: what to look for, why, and what to write instead (C5, C8, C9). */
export interface PhraseRule {
  readonly code: string;
  readonly requirement: string;
  /** Without the global flag; matched anywhere, case ignored. */
  readonly pattern: RegExp;
  readonly because: string;
  readonly alternative: string;
}
