import { AppError, type Day, type FindingView, findingView, type ReferralState } from '@waymark/contracts';
import type { ReferralSnapshot } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import type { Programmes } from '../programmes/programmes.ts';

const findings = z.array(findingView).max(50);
const guardAnswer = z.discriminatedUnion('allows', [
  z.strictObject({ allows: z.literal(true) }),
  z.strictObject({ allows: z.literal(false), code: z.string().min(1).max(80), because: z.string().min(1).max(400) }),
]);

/** Never eligible and never refused by a rule that fails (contract.md, `eligibility`). */
const ruleFailed: readonly FindingView[] = [
  {
    rule: 'plugin-rule-failed',
    outcome: 'needs-decision',
    because: 'The programme’s own rule could not be asked: a person decides.',
  },
];

const attempt = <Result>(work: () => Result): Result | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** What a programme finds about a referral, with its because; a rule that throws or returns rubbish is `needs-decision`. */
export const checkEligibility = (
  programmes: Programmes,
  programmeId: string,
  snapshot: ReferralSnapshot,
  today: Day,
): readonly FindingView[] => {
  const { eligibility } = programmes.get(programmeId);
  if (eligibility === undefined) return [];
  const parsed = findings.safeParse(attempt(() => eligibility(snapshot, today)));
  return parsed.success ? parsed.data : ruleFailed;
};

export interface GuardedMove {
  readonly from: ReferralState;
  readonly to: ReferralState;
}

/**
 * Asks every guard of a programme inside the unit of the move; the first that does not allow it denies with its code
 * and because, one that throws or returns rubbish with `plugin-guard-failed` (contract.md, `guards`). 409.
 */
export const askGuards = (
  programmes: Programmes,
  programmeId: string,
  move: GuardedMove,
  snapshot: ReferralSnapshot,
  today: Day,
): void => {
  for (const guard of programmes.get(programmeId).guards ?? []) {
    const parsed = guardAnswer.safeParse(attempt(() => guard({ ...move }, snapshot, today)));
    const answer = parsed.success
      ? parsed.data
      : {
          allows: false as const,
          code: 'plugin-guard-failed',
          because: 'The programme could not be asked whether this is right',
        };
    if (answer.allows) continue;
    const { from, to } = move;
    throw new AppError('conflict', answer.code, { message: answer.because, facts: { programmeId, from, to } });
  }
};
