import type { Day } from '@waymark/contracts';
import { anError } from '../rules/finding.ts';
import { countPlans } from '../staging/count-plans.ts';
import type { Issue } from '../staging/issue.ts';
import type { StagedChild } from '../staging/staged-child.ts';
import type { HeldBackChild } from '../staging/staging-event.ts';
import { all, type CensusElement, first } from './census-element.ts';
import type { ElementTree } from './element-tree.ts';
import { toIssue } from './note.ts';
import { readBirthAndDeath } from './read-birth-and-death.ts';
import { readCharacteristics } from './read-characteristics.ts';
import { readChildsSex } from './read-childs-sex.ts';
import { readConferences } from './read-conferences.ts';
import { readCouncilChild } from './read-council-child.ts';
import { readFactors } from './read-factors.ts';
import { readPlans } from './read-plans.ts';
import { readReferral } from './read-referral.ts';
import { readUpns } from './read-upns.ts';
import type { ReadingContext } from './reading-context.ts';
import { type RecordNotes, startRecord } from './record-notes.ts';

/** What came of one `Child` element. */
export interface ChildReading {
  /** `null`: an error keeps the child out. */
  readonly child: StagedChild | null;
  readonly heldBack: HeldBackChild;
  /** In the order of the file. */
  readonly issues: readonly Issue[];
}

export interface ChildRules {
  readonly asOf: Day;
  readonly asAt: Day;
  /** The child's number in the file, from 1. */
  readonly number: number;
  /** Whether an earlier child has the same council child id. */
  isRepeat(councilChildId: string): boolean;
}

const tooLarge = anError('child-too-large', 'The child has more than 10,000 entries, which no real record has.');
const repeated = anError(
  'child-repeated',
  'Another child earlier in the file has the same council child id; only the first was taken.',
);

const readDetails = (child: CensusElement, context: ReadingContext) => {
  const details = all(child, 'CINdetails');
  return {
    referrals: details.map((element) => readReferral(element, context)),
    conferences: details.flatMap((element) => readConferences(element, context)),
    domesticAbuseFactors: details
      .flatMap((element) => all(element, 'Assessments'))
      .flatMap((element) => readFactors(element, context)),
  };
};

const readPerson = (at: CensusElement, record: RecordNotes, context: ReadingContext) => {
  const identifiers = first(at, 'ChildIdentifiers');
  if (identifiers === null) return null;
  record.noteRepeats(identifiers, 'error');
  return {
    ...readUpns(identifiers, record),
    ...readBirthAndDeath(identifiers, record, context),
    sex: readChildsSex(identifiers, record),
  };
};

/** Reads one child with everything it holds; every rule is applied even where an early one keeps the child out. */
export const readChild = (tree: ElementTree, rules: ChildRules): ChildReading => {
  const { asOf, asAt, number } = rules;
  const { root: at, notes } = tree;
  const record = startRecord(notes);
  const councilChildId = readCouncilChild(at, record);
  const where = councilChildId === null ? `Child ${number}` : `Child ${number}, ${councilChildId}`;
  const place = { where, line: at.line };
  const context: ReadingContext = { asOf, asAt, notes, top: where };
  if (tree.tooLarge) record.note([tooLarge], at);
  if (councilChildId !== null && rules.isRepeat(councilChildId)) record.note([repeated], at);
  record.noteRepeats(at, 'error');
  const person = readPerson(at, record, context);
  const characteristics = readCharacteristics(at, record);
  const details = readDetails(at, context);
  const plans = readPlans(at, person?.deathDate ?? null, context);
  const usable = !record.failed && councilChildId !== null && person !== null;
  const child = usable ? { councilChildId, ...person, ...characteristics, ...details, ...plans, ...place } : null;
  const of = councilChildId === null ? {} : { councilChildId };
  const issues = notes
    .map((note) => ({ ...toIssue(note, where), ...of }))
    .toSorted((one, other) => one.line - other.line);
  return { child, heldBack: { councilChildId, ...countPlans(plans), ...place }, issues };
};
