/** How a coordinator answers a proposed correction of a mark (model.md section 3). */
export const correctionAnswers = ['agreed', 'declined'] as const;
export type CorrectionAnswer = (typeof correctionAnswers)[number];

/** Where a proposed correction stands; until it is agreed the mark that stood still stands. */
export const correctionStates = ['waiting', ...correctionAnswers] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** Words for screens. */
export const correctionStateLabels: Readonly<Record<CorrectionState, string>> = {
  waiting: 'Waiting for a coordinator',
  agreed: 'Agreed',
  declined: 'Not agreed',
};
