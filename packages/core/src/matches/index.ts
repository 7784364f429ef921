import { comparePeople } from './compare-people.ts';
import { judgeMatch } from './judge-match.ts';
import { listMatches } from './list-matches.ts';
import { listReferralMatches } from './list-referral-matches.ts';

export { comparePeople, judgeMatch, listMatches, listReferralMatches };

export const matchVerbs = [comparePeople, judgeMatch] as const;
export const matchReads = [listReferralMatches, listMatches] as const;
