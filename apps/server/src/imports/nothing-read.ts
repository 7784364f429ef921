import type { ListedIssue, Preview } from '@waymark/interop';

/** The preview of a file that was given up for this reason; nothing of it may be written. */
export const nothingRead = (reason: ListedIssue, children = 0): Preview => ({
  header: null,
  outcomes: [],
  outcomesNotListed: 0,
  counts: {
    children,
    plans: 0,
    reviews: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    knownIsNewer: 0,
    heldBack: 0,
    noLongerInFile: 0,
    complete: false,
    errors: [reason],
    warnings: [],
    errorsNotListed: 0,
    warningsNotListed: 0,
  },
});
