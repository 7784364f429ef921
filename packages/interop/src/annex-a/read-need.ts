import type { Day } from '@waymark/contracts';
import { anError } from '../rules/finding.ts';
import { type ListContext, pastListDay } from './list-context.ts';
import { closureNumber, matchCaseStatus } from './match-code.ts';
import type { RowNotes } from './row-notes.ts';

/** What a row of List 6 says beside a plan's dates. */
export interface RowNeed {
  /** Whether the row speaks of a child-in-need plan. */
  readonly isPlan: boolean;
  /** The episode was closed because the child died, by this day. */
  readonly deathDate: Day | null;
}

const noStatus = anError(
  'case-status-missing',
  'The row does not say whether the child is on a child-in-need plan, so nothing of it was taken.',
);
const oddStatus = anError(
  'case-status-not-recognised',
  'The case status is not one of the values of the list, so nothing of the row was taken.',
);
const noClosure = anError('closure-date-missing', 'The episode is closed and has no closure date; when did it end?');
const died = 2;
/** Closed after assessment: there was no plan. */
const withoutPlan: readonly (number | null)[] = [8, 9];

/**
 * List 6 holds every child in need, those looked after, on child protection plans and being assessed included; a row is
 * a plan where the case status says so, or said so until the episode was closed.
 */
export const readNeed = (record: RowNotes, context: ListContext): RowNeed => {
  const text = record.text('caseStatus');
  const status = text === '' ? null : matchCaseStatus(text).value;
  if (status === null) record.note([text === '' ? noStatus : oddStatus], 'caseStatus');
  const closure = closureNumber(record.text('closureReason'));
  const closed = record.given('end');
  if (status === 'closed' && closed === null) record.note([noClosure], 'end');
  const isPlan = status === 'child-in-need' || (status === 'closed' && !withoutPlan.includes(closure));
  // Read for the day alone; whoever reads the plan says what is wrong with it.
  const closedOn = closed === null ? null : pastListDay(context, '', 'warning')(closed).value;
  return { isPlan, deathDate: closure === died ? closedOn : null };
};
