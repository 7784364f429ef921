import { referralStates } from '@waymark/contracts';
import { loadProgrammes } from '@waymark/host';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { guardAnswerSchema } from '@waymark/plugin-api/shared';
import fc from 'fast-check';
import { days } from '../arbitraries/basics.ts';
import { anyReferralSnapshots } from '../arbitraries/referral-snapshots.ts';
import { checkAll } from '../check-all.ts';
import { holds } from '../refuse.ts';

const moves = fc.record({ from: fc.constantFrom(...referralStates), to: fc.constantFrom(...referralStates) });

/** Guards answer every move of every referral, and none lets the host deny in its place. */
export const guardsAreTotal = (server: ServerPlugin): void => {
  const faults: string[] = [];
  const { guards = [] } = loadProgrammes([server], {
    onFault: ({ point, kind, where }) => faults.push(`${point} ${kind} ${where}`),
  }).get(server.shared.manifest.id);
  checkAll(
    150,
    fc.property(moves, anyReferralSnapshots(server), days, (move, referral, today) => {
      for (const guard of guards) {
        const answer = guard(move, referral, today);
        holds(faults.length === 0, 'guard-fails', faults.join('; '));
        holds(guardAnswerSchema.safeParse(answer).success, 'guard-answers-rubbish', `${move.from} to ${move.to}`);
      }
    }),
  );
};

/** Someone can always be let go: no guard stands in the way of an ending, a withdrawal or an unmet need. */
export const guardsLetGo = (server: ServerPlugin): void => {
  const { guards = [] } = server;
  const ways = ['ending', 'withdrawn', 'unmet-need', 'not-accepted', 'ended-early'] as const;
  checkAll(
    60,
    fc.property(anyReferralSnapshots(server), fc.constantFrom(...ways), days, (referral, to, today) => {
      for (const guard of guards) holds(guard({ from: 'waiting', to }, referral, today).allows, 'nobody-let-go', to);
    }),
  );
};
