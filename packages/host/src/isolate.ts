import type { ServerPlugin } from '@waymark/plugin-api/server';
import { findingSchema, guardAnswerSchema, referralSnapshotSchema } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import { deepFreeze } from './deep-freeze.ts';

const findings = z.array(findingSchema);

/**
 * Wraps a plugin's pure rules so that a fault of theirs is never a fault of ours (contract.md, last column): an
 * eligibility rule that throws or returns rubbish becomes `needs-decision`, a guard that does so denies.
 */
export const isolate = (plugin: ServerPlugin): ServerPlugin => {
  const { eligibility, guards } = plugin;
  return {
    ...plugin,
    ...(eligibility === undefined
      ? {}
      : {
          eligibility: (referral, today) => {
            try {
              return findings.parse(eligibility(deepFreeze(referralSnapshotSchema.parse(referral)), today));
            } catch {
              return [
                {
                  rule: 'programme-rule',
                  outcome: 'needs-decision',
                  because: 'The programme’s rule could not be run; a person must decide.',
                },
              ];
            }
          },
        }),
    ...(guards === undefined
      ? {}
      : {
          guards: guards.map((guard): typeof guard => (move, referral, today) => {
            try {
              return guardAnswerSchema.parse(
                guard(deepFreeze({ ...move }), deepFreeze(referralSnapshotSchema.parse(referral)), today),
              );
            } catch {
              return { allows: false, code: 'plugin-guard-failed', because: 'The programme’s rule could not be run.' };
            }
          }),
        }),
  };
};
