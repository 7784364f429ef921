import type { Guard, ServerPlugin } from '@waymark/plugin-api/server';
import { type GuardAnswer, guardAnswerSchema } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import { handedOver } from './handed-over.ts';
import { type OnFault, tellFault } from './plugin-fault.ts';
import { runPure } from './run-pure.ts';

const answers = z.array(guardAnswerSchema);

const denied: GuardAnswer = {
  allows: false,
  code: 'plugin-guard-failed',
  because: 'The programme’s rule could not be run.',
};

/**
 * All guards of a move as one, since they are one batch under one watchdog: the first that denies is the answer, and
 * one that throws, overruns or returns rubbish denies with `plugin-guard-failed` (contract.md).
 */
export const isolateGuards =
  (plugin: ServerPlugin, guards: readonly Guard[], onFault: OnFault): Guard =>
  (move, referral, today) => {
    const ran = runPure(() => {
      const snapshot = handedOver(plugin, referral);
      const { from, to } = move;
      const given: GuardAnswer[] = [];
      for (const guard of guards) {
        const answer = guard(Object.freeze({ from, to }), snapshot, today);
        given.push(answer);
        if (answer.allows === false) break;
      }
      return given;
    }, answers);
    if (ran.isSound) return ran.value.find(({ allows }) => !allows) ?? { allows: true };
    tellFault(plugin, 'guards', ran, onFault);
    return denied;
  };
