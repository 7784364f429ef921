import type { Id, MarkCode, MarkDetail, MarkInput } from '@waymark/contracts';

/** Why the server did not take a mark. `liveCode` is what stands there instead, where another worker was quicker. */
export interface Refusal {
  readonly code: string;
  /** Plain words, never with what was typed. */
  readonly words: string;
  readonly standing?: { readonly markId: Id; readonly code: MarkCode } | undefined;
}

/** One mark that the server has not confirmed yet. */
export interface UnsentMark {
  readonly sessionId: Id;
  /** As it will be sent. Its id is made here and is its idempotency key for ever (S2). */
  readonly mark: MarkInput;
  /** Whether it may have reached the server: then it can be changed only by a mark that names it. */
  readonly wasSent: boolean;
  /** Whether the register was closed when it was made: then a change needs a reason. */
  readonly isCorrection: boolean;
  /** Sent by itself, to find which of several is not taken. */
  readonly isAlone: boolean;
  /** Words typed with it that this device did not keep over a reload. */
  readonly hasLostWords: boolean;
  readonly refusal: Refusal | null;
}

/** Marks in the order they were made. */
export type UnsentMarks = readonly UnsentMark[];

export const unsentMark = (
  made: Pick<UnsentMark, 'sessionId' | 'mark'> & Partial<Pick<UnsentMark, 'isCorrection'>>,
): UnsentMark => ({
  wasSent: false,
  isCorrection: false,
  isAlone: false,
  hasLostWords: false,
  refusal: null,
  ...made,
});

/** What still has to be said before a mark can be sent. */
export type MissingDetail = MarkDetail | 'change-reason';
