import type { ServerPlugin } from '@waymark/plugin-api/server';
import { type ReferralSnapshot, referralSnapshotSchema } from '@waymark/plugin-api/shared';
import { deepFreeze } from '../freeze.ts';

/**
 * The snapshot as a rule gets it: a copy of its own, frozen, holding nothing the contract does not name, and with every
 * setting of the offering, those that nobody set at the plugin's defaults. Throws where it is no snapshot.
 */
export const handedOver = (plugin: ServerPlugin, referral: ReferralSnapshot): ReferralSnapshot => {
  const copy = referralSnapshotSchema.parse(structuredClone(referral));
  const settings = plugin.shared.settings.schema.parse(copy.settings ?? {});
  return deepFreeze({ ...copy, settings });
};
