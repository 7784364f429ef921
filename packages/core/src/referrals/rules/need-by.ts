import { type Day, daysBetween } from '@waymark/contracts';

/** Why a start is needed by a day (domain.md B1). */
export interface NeedBy {
  readonly day: Day;
  readonly why: string;
}

/** How the next start stands to the day it is needed by. `daysLate` only where it is known to be late. */
export type NeedByFlag =
  | { readonly flag: 'none' | 'in-time' }
  | { readonly flag: 'no-start-planned' | 'passed'; readonly daysLeft: number }
  | { readonly flag: 'too-late'; readonly daysLate: number };

/**
 * Whether a person can start in time: asked when a referral is accepted and on every later slip (acceptance.md S21,
 * domain.md B1). No start planned is flagged too; a start on the day itself is in time. The flag is as restricted as
 * the reason of the need-by (model.md section 7 rule 1): the other side gets it computed without.
 */
export const needByFlag = (needBy: NeedBy | null, nextStart: Day | null, today: Day): NeedByFlag => {
  if (needBy === null) return { flag: 'none' };
  const daysLeft = daysBetween(today, needBy.day);
  if (nextStart === null) return { flag: daysLeft < 0 ? 'passed' : 'no-start-planned', daysLeft };
  const daysLate = daysBetween(needBy.day, nextStart);
  return daysLate > 0 ? { flag: 'too-late', daysLate } : { flag: 'in-time' };
};

/** What is found, or was noted last, about a start that is needed by a day. */
export interface StartFound {
  readonly flag: NeedByFlag['flag'];
  readonly startsOn: Day | null;
}

/**
 * Whether what is found now must be told (acceptance.md S21): it is not in time, and nothing was noted yet, or the start
 * has slipped since, is planned no more, or the day itself has passed. A start that moved nearer is not told again.
 */
export const isWorse = (now: StartFound, noted: StartFound | null): boolean => {
  if (now.flag === 'none' || now.flag === 'in-time') return false;
  if (noted === null) return true;
  if (now.startsOn === null) return noted.startsOn !== null || (now.flag === 'passed' && noted.flag !== 'passed');
  return noted.startsOn === null ? false : now.startsOn > noted.startsOn;
};

/**
 * Whether a start of which something was told has come nearer, or is planned at last: nobody is told, but it is noted,
 * since each later slip counts from there (acceptance.md S21).
 */
export const isNearer = (now: StartFound, noted: StartFound | null): boolean =>
  noted !== null && now.startsOn !== null && (noted.startsOn === null || now.startsOn < noted.startsOn);
