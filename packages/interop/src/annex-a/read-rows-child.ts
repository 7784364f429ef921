import type { Day } from '@waymark/contracts';
import { anError, aWarning } from '../rules/finding.ts';
import { readCouncilChildId } from '../rules/read-council-child-id.ts';
import { countPlans } from '../staging/count-plans.ts';
import type { Issue } from '../staging/issue.ts';
import { settlePlans } from '../staging/settle-plans.ts';
import type { StagedChild } from '../staging/staged-child.ts';
import type { HeldBackPlan, StagedPlan } from '../staging/staged-plan.ts';
import type { HeldBackChild } from '../staging/staging-event.ts';
import type { ListContext } from './list-context.ts';
import { type ListRow, placeOfRow, valueIn } from './list-rows.ts';
import { listShapes } from './list-shape.ts';
import { type RowNeed, readNeed } from './read-need.ts';
import { type RowChild, readRowChild } from './read-row-child.ts';
import { type RowPlan, readRowPlan } from './read-row-plan.ts';
import { type RowNotes, startRowNotes } from './row-notes.ts';

/** What came of every row of one child. */
export interface RowsReading {
  /** `null`: an error keeps the child out. */
  readonly child: StagedChild | null;
  readonly heldBack: HeldBackChild;
  readonly issues: readonly Issue[];
}

interface ReadRow {
  readonly row: ListRow;
  readonly record: RowNotes;
  readonly planRecord: RowNotes;
  readonly child: RowChild;
  readonly need: RowNeed;
}

const childIdMissing = anError(
  'child-id-missing',
  'The row has no Child Unique ID, so it cannot be told whose record it is.',
);
const otherChild = anError(
  'birth-date-differs',
  'Another row gives this council child id another date of birth, so it cannot be told whose record this is.',
);
const otherSex = aWarning('sex-differs', 'Another row gives another gender for this child; the first one was taken.');
const otherEthnicity = aWarning(
  'ethnicity-differs',
  'Another row gives another ethnicity for this child; the first one was taken.',
);
const numberCut = anError(
  'child-id-number-cut',
  'The council child id was saved as a rounded number (1.23E+10), so its last digits are lost. Format the column as text.',
);
const planAlways: RowNeed = { isPlan: true, deathDate: null };

/** The council's id of a row where one can be told, without a word about it. */
export const councilChildIdOf = (row: ListRow): string | null => {
  const value = valueIn(row, 'childId');
  if (typeof value === 'number') return readCouncilChildId(String(value)).value;
  return typeof value === 'string' ? readCouncilChildId(value.replaceAll(/[\s\u00a0]+/g, '')).value : null;
};

const noteChildId = (record: RowNotes): void => {
  const text = record.text('childId').replaceAll(' ', '');
  const findings = text === '' ? [childIdMissing] : readCouncilChildId(text).findings;
  record.note(/^\d(?:\.\d+)?e\+?\d+!?$/i.test(text) || text.endsWith('!') ? [numberCut] : findings, 'childId');
};

const readRow = (row: ListRow, councilChildId: string | null, issues: Issue[], context: ListContext): ReadRow => {
  const notesOf = { row, councilChildId, issues, tally: context.tally };
  const record = startRowNotes(notesOf);
  const planRecord = startRowNotes(notesOf);
  noteChildId(record);
  const child = readRowChild(record, context);
  const need = row.list.kind === 'child-in-need' ? readNeed(planRecord, context) : planAlways;
  return { row, record, planRecord, child, need };
};

/** Holds what the rows say of the child against each other; the first row that says something is believed. */
const joinRows = (rows: readonly ReadRow[]): RowChild => {
  const joined = { ...(rows[0]?.child ?? unread) };
  for (const { record, child } of rows.slice(1)) {
    const differs = child.birthDate !== joined.birthDate || child.expectedBirthDate !== joined.expectedBirthDate;
    if (differs && (child.birthDate ?? child.expectedBirthDate) !== null) record.note([otherChild], 'birthDate');
    if (child.sex !== null && joined.sex !== null && child.sex !== joined.sex) record.note([otherSex], 'gender');
    if (child.ethnicity !== null && joined.ethnicity !== null && child.ethnicity !== joined.ethnicity)
      record.note([otherEthnicity], 'ethnicity');
    joined.sex ??= child.sex;
    joined.ethnicity ??= child.ethnicity;
  }
  return joined;
};
const unread: RowChild = { birthDate: null, expectedBirthDate: null, sex: null, ethnicity: null, disabilities: [] };

const readPlans = (
  rows: readonly ReadRow[],
  deathDate: Day | null,
  startReview: (row: ListRow) => RowNotes,
  context: ListContext,
) => {
  const plans: StagedPlan[] = [];
  const plansHeldBack: HeldBackPlan[] = [];
  for (const { kind } of listShapes) {
    const read = rows
      .filter(({ row, need, planRecord }) => row.list.kind === kind && (need.isPlan || planRecord.failed))
      .map((one): RowPlan & { readonly record: RowNotes } => {
        const { row, planRecord: record } = one;
        return { ...readRowPlan({ row, record, reviewRecord: startReview(row), deathDate }, context), record };
      });
    for (const reading of read) if ('heldBack' in reading) plansHeldBack.push(reading.heldBack);
    const settled = settlePlans(
      read.flatMap((reading) =>
        'plan' in reading ? [{ plan: reading.plan, note: (finding) => reading.record.note([finding]) }] : [],
      ),
    );
    plans.push(...settled.plans);
    plansHeldBack.push(...settled.plansHeldBack);
  }
  return { plans, plansHeldBack };
};

/** Reads one child from all its rows, in the order of the lists; every rule is applied even where an early one fails. */
export const readRowsChild = (
  rows: readonly ListRow[],
  councilChildId: string | null,
  context: ListContext,
): RowsReading => {
  const issues: Issue[] = [];
  const read = rows.map((row) => readRow(row, councilChildId, issues, context));
  const person = joinRows(read);
  const deathDate = read.find(({ need }) => need.deathDate !== null)?.need.deathDate ?? null;
  const { tally } = context;
  const startReview = (row: ListRow): RowNotes => startRowNotes({ row, councilChildId, issues, tally });
  const plans = readPlans(read, deathDate, startReview, context);
  const [first] = rows;
  const place = first === undefined ? { where: '', line: 1 } : { where: placeOfRow(first), line: first.number };
  const isOut =
    councilChildId === null || rows.some(({ isMerged }) => isMerged) || read.some(({ record }) => record.failed);
  const child: StagedChild | null = isOut
    ? null
    : {
        councilChildId,
        upn: null,
        formerUpn: null,
        upnUnknownReason: null,
        deathDate: null,
        ...person,
        ...plans,
        conferences: [],
        domesticAbuseFactors: [],
        referrals: [],
        ...place,
      };
  return { child, heldBack: { councilChildId, ...countPlans(plans), ...place }, issues };
};
