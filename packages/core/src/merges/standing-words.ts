/** Rows that may stay under the record that goes: the kept one says the same, and nothing is lost to a reader. */
export const mayStay: ReadonlySet<string> = new Set([
  'conflicts',
  'meeting_children',
  'memberships',
  'notices',
  'relationships',
  'report_children',
]);

const words: Readonly<Record<string, string>> = {
  allocations: 'Both are allocated to one worker from the same day',
  contact_cards: 'Both have a contact card; their workers must first say which is right',
  enrolments: 'Both have a live place on one programme',
  expectations: 'Both are expected at one session',
  marks: 'Both have a mark in one session',
  offers: 'Both have an offer of one place',
  referral_children: 'Both are named in one referral',
  referral_subjects: 'Both are referred in one referral',
};

/** What stands in the way of a merge, as a code and in words. */
export const standingWords = (tableName: string): { readonly code: string; readonly message: string } => ({
  code: `both-in-${tableName.replaceAll('_', '-')}`,
  message: words[tableName] ?? 'Both have an entry of which one person can have one alone',
});
