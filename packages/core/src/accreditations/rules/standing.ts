import { type AccreditationRole, type AccreditationStanding, type Day, daysBetween } from '@waymark/contracts';

/** Days before the last one on which a lapse is told ahead. */
const warnedDays = 60;

/** What stands recorded of one person for one programme; what was corrected is left out by the caller. */
export interface Accreditation {
  readonly role: AccreditationRole;
  readonly from: Day;
  /** The last day on which it holds; null where it has no end. */
  readonly until: Day | null;
}

export interface Standing {
  readonly standing: AccreditationStanding;
  /** The last day it holds, or held; null where it has no end, or there is none. */
  readonly until: Day | null;
}

const reachesTo = ({ until }: Accreditation): string => until ?? '9999-12-31';

/** Of several, the one that holds longest counts: a renewal recorded ahead ends the warning. */
const longest = (all: readonly Accreditation[]): Accreditation | undefined =>
  all.reduce<Accreditation | undefined>(
    (best, one) => (best === undefined || reachesTo(one) > reachesTo(best) ? one : best),
    undefined,
  );

/** Follows on without a day between, so that a renewal which begins the day after counts as the same. */
const withRenewals = (current: Accreditation, all: readonly Accreditation[]): Accreditation => {
  const next = longest(
    all.filter(
      (one) =>
        reachesTo(one) > reachesTo(current) && current.until !== null && daysBetween(current.until, one.from) <= 1,
    ),
  );
  return next === undefined ? current : withRenewals(next, all);
};

/**
 * How someone stands on a day as one who leads a programme's groups: valid on the last day still, lapsed on the next, and
 * told 60 days ahead unless a renewal follows without a gap.
 */
export const standingOn = (all: readonly Accreditation[], day: Day): Standing => {
  const leading = all.filter(({ role }) => role === 'lead');
  const current = longest(leading.filter((one) => one.from <= day && day <= reachesTo(one)));
  if (current !== undefined) {
    const { until } = withRenewals(current, leading);
    return { standing: until !== null && daysBetween(day, until) < warnedDays ? 'lapses-soon' : 'valid', until };
  }
  const past = longest(leading.filter((one) => reachesTo(one) < day));
  if (past !== undefined) return { standing: 'lapsed', until: past.until };
  return { standing: leading.length === 0 ? 'none' : 'not-yet', until: null };
};

/** Whether someone who stands so may begin to lead where an accreditation is demanded. */
export const mayLead = ({ standing }: Standing): boolean => standing === 'valid' || standing === 'lapses-soon';
