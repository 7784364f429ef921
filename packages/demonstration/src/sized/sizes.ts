import type { CouncilSize } from './council.ts';

/** How large a demonstration is. */
export interface DemonstrationSize {
  readonly councils: number;
  /** Times of the year at which groups begin, over three years. */
  readonly terms: number;
  /** Groups of a council that begin at each of them. */
  readonly groupsATerm: number;
  readonly referralsAGroup: number;
  readonly council: CouncilSize;
}

const council: CouncilSize = { teams: 8, leadsATeam: 12, offerings: 4, facilitators: 82, partnerWorkers: 20 };

const years = { terms: 12, groupsATerm: 41, referralsAGroup: 16, council };

/**
 * `council`: a town like Blackpool, 2,600 referrals a year for three years and about 100 thousand marks. `region`: eleven
 * of them, and 1 million marks.
 */
export const demonstrationSizes = {
  council: { councils: 1, ...years },
  region: { councils: 11, ...years },
} as const satisfies Readonly<Record<string, DemonstrationSize>>;
