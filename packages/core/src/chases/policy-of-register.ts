import { coreLadder } from '../engagement/rules/core-ladder.ts';
import type { LadderPolicy } from '../engagement/rules/judge.ts';
import { ladderInForce } from '../engagement/rules/ladder-in-force.ts';
import { coreMarkPolicy } from '../marks/rules-facts.ts';
import type { Programmes } from '../programmes/programmes.ts';

/** The ladder a programme's registers are judged by; a register counts hours, so that no holiday bears on it. */
export const policyOfRegister = (programmes: Programmes, programmeId: string): LadderPolicy => ({
  ladder: ladderInForce(coreLadder, programmes.get(programmeId).shared.ladder).ladder,
  marks: coreMarkPolicy,
  extraHolidays: [],
});
