import type { ServerPlugin } from '@waymark/plugin-api/server';
import {
  type PersonFacts,
  personFactsSchema,
  type ReferralSnapshot,
  referralSnapshotSchema,
} from '@waymark/plugin-api/shared';
import { deepFreeze } from '../freeze.ts';

/** Settings kept before the plugin dropped them say nothing any more; a value it no longer takes is a fault. */
const settingsOf = ({ shared: { settings } }: ServerPlugin, kept: Readonly<Record<string, unknown>>) =>
  settings.schema.parse(Object.fromEntries(Object.entries(kept).filter(([key]) => key in settings.schema.shape)));

/**
 * The snapshot as a rule gets it: a copy of its own, frozen, holding nothing the contract does not name, and with every
 * setting of the offering, those that nobody set at the plugin's defaults. Throws where it is no snapshot.
 */
export const handedOver = (plugin: ServerPlugin, referral: ReferralSnapshot): ReferralSnapshot => {
  const copy = referralSnapshotSchema.parse(structuredClone(referral));
  return deepFreeze({ ...copy, settings: settingsOf(plugin, copy.settings ?? {}) });
};

/** The facts of a place as `stages` gets them, by the same rules. Throws where they are none. */
export const factsHandedOver = (plugin: ServerPlugin, facts: PersonFacts): PersonFacts => {
  const copy = personFactsSchema.parse(structuredClone(facts));
  return deepFreeze({ ...copy, settings: settingsOf(plugin, copy.settings ?? {}) });
};
