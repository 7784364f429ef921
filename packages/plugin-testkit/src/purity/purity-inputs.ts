import { referralStates } from '@waymark/contracts';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import fc from 'fast-check';
import { stageQuestions } from '../arbitraries/person-facts.ts';
import { anyReferralSnapshots, referralSnapshots } from '../arbitraries/referral-snapshots.ts';
import { reportRequests } from '../arbitraries/report-requests.ts';
import type { PurityInputs } from './breach.ts';

const seed = 17;

/** The same inputs every time, right ones and wrong ones, so that a breach can be looked at again. */
export const purityInputs = (plugin: ServerPlugin): PurityInputs => ({
  referrals: [
    ...fc.sample(referralSnapshots(plugin), { numRuns: 60, seed }),
    ...fc.sample(anyReferralSnapshots(plugin), { numRuns: 60, seed }),
  ],
  moves: referralStates.map((to) => ({ from: 'offered', to })),
  today: '2026-03-05',
  places: fc.sample(stageQuestions(plugin), { numRuns: 60, seed }),
  requests: fc.sample(reportRequests(plugin), { numRuns: 20, seed }),
});
