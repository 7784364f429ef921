import type { Eligibility, ServerPlugin } from '@waymark/plugin-api/server';
import { type Finding, findingSchema } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import { handedOver } from './handed-over.ts';
import { type OnFault, tellFault } from './plugin-fault.ts';
import { runPure } from './run-pure.ts';

const findings = z.array(findingSchema).max(50);

const undecided: readonly Finding[] = [
  {
    rule: 'programme-rule',
    outcome: 'needs-decision',
    because: 'The programme’s rule could not be run; a person must decide.',
  },
];

/** A rule that throws, overruns or returns rubbish: never eligible, never refused, a person decides (contract.md). */
export const isolateEligibility =
  (plugin: ServerPlugin, eligibility: Eligibility, onFault: OnFault): Eligibility =>
  (referral, today) => {
    const ran = runPure(() => eligibility(handedOver(plugin, referral), today), findings);
    if (ran.isSound) return ran.value;
    tellFault(plugin, 'eligibility', ran, onFault);
    return undecided;
  };
