import type { ImportIssue, StagedRecord } from '@waymark/contracts';
import type { StandingChild } from '../rules/judge-child.ts';
import type { Writes } from './writes.ts';

type Found = Pick<ImportIssue, 'severity' | 'code' | 'message'>;

const stays = 'What is known here was kept.';

/** Where a record stands in the file, and whose it is. */
export interface PlaceOfRecord extends Pick<StagedRecord, 'councilChildId'> {
  readonly where: string;
}

/** What is said where a file contradicts what is known of a child; no value is repeated. */
const contradictions: Readonly<Record<keyof StandingChild, Found>> = {
  upn: { severity: 'warning', code: 'upn-differs', message: `The file states another UPN for this child. ${stays}` },
  dateOfBirth: {
    severity: 'warning',
    code: 'date-of-birth-differs',
    message: `The file states another date of birth for this child; is it the same child? ${stays}`,
  },
  expectedOn: {
    severity: 'warning',
    code: 'expected-date-differs',
    message: `The file states another expected date of birth for this child. ${stays}`,
  },
  diedOn: {
    severity: 'warning',
    code: 'date-of-death-differs',
    message: `The file states another date of death for this child. ${stays}`,
  },
  sex: { severity: 'warning', code: 'sex-differs', message: `The file states another sex for this child. ${stays}` },
  ethnicity: {
    severity: 'warning',
    code: 'ethnicity-differs',
    message: `The file states another ethnicity for this child. ${stays}`,
  },
};

/** What else can come to light when a record of a file meets what is known. */
export const meetings = {
  afterDeath: {
    severity: 'error',
    code: 'plan-after-death',
    message: 'This plan starts after the day on which the child is recorded to have died. It was not written.',
  },
  startCorrected: {
    severity: 'error',
    code: 'plan-start-corrected',
    message:
      'The start of this plan was corrected in Waymark, and the file still has the earlier one. It was not written.',
  },
  overlap: {
    severity: 'warning',
    code: 'plans-overlap',
    message: 'Another plan of this kind stands at the same time; which of them is right? Both are shown.',
  },
  notCertain: {
    severity: 'warning',
    code: 'absence-not-certain',
    message:
      'The file holds records of which it does not say whose they are, so this plan may be among them. Nothing was noted.',
  },
} as const satisfies Readonly<Record<string, Found>>;

/** Keeps an issue with the place it was found at; the same one of a child only once a batch. */
export const noteIssue = (writes: Writes, { where, councilChildId }: PlaceOfRecord, found: Found): void => {
  const isNoted = writes.issues.some((issue) => issue.code === found.code && issue.where === where);
  if (!isNoted) writes.issues.push({ ...found, found: 'applying', where, line: null, councilChildId });
};

export const noteContradiction = (writes: Writes, place: PlaceOfRecord, field: keyof StandingChild): void =>
  noteIssue(writes, place, contradictions[field]);
