import { AppError, type Id, type ReferralState } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import type { Actor } from '../verbs/actor.ts';
import { lastChange } from './last-change.ts';

interface Versioned {
  readonly referralId: Id;
  readonly state: ReferralState;
  readonly version: number;
}

/**
 * Refuses a form that was opened before someone else changed the referral (S19): 409 `stale-version` with the version
 * and state now, when and by whom; the name only within one organisation.
 */
export const requireVersion = async (
  unit: Unit,
  actor: Actor,
  referral: Versioned,
  ifMatch: number | undefined,
): Promise<void> => {
  if (ifMatch === referral.version) return;
  throw new AppError('conflict', 'stale-version', {
    message: 'Someone has changed this referral in the meantime',
    facts: {
      version: referral.version,
      state: referral.state,
      ...(await lastChange(unit, actor.organisationId, referral.referralId)),
    },
  });
};
