import type { CancelledBy, ConfirmedHow, MarkCode, MarkMeaningRow } from '@waymark/contracts';

/** What is recorded with a mark and bears on its meaning; `null` is "not recorded", never a default. */
export interface MarkFacts {
  readonly code: MarkCode;
  /** Minutes the person was there. */
  readonly minutes: number | null;
  /** Minutes the programme asks for before content counts; `null` where it asks for none. */
  readonly neededMinutes: number | null;
  readonly cancelledBy: CancelledBy | null;
  readonly noticeHours: number | null;
  readonly confirmedHow: ConfirmedHow | null;
  /** Reason code of the mark (why not seen, turned away, could not attend). */
  readonly reason: string | null;
}

/** The settings of a programme that marks are read by; versioned, since judgements name the version. */
export interface MarkPolicy {
  readonly version: string;
  /** A cancellation with less notice than this is late. */
  readonly lateBelowHours: number;
  /** The programme's own rule: does being there without engaging, or being seen for part, cover the content? */
  readonly notEngagedCoversContent: boolean;
  readonly seenPartCoversContent: boolean;
}

/** Defaults where a programme sets nothing. */
export const coreMarkPolicy: MarkPolicy = {
  version: 'core-1',
  lateBelowHours: 24,
  notEngagedCoversContent: false,
  seenPartCoversContent: false,
};

/** A row of the meaning table with the programme's rule applied. */
export interface MarkMeaning extends Omit<MarkMeaningRow<MarkCode>, 'content'> {
  readonly content: 'yes' | 'no' | 'none';
}
