import { addDays, atLondon, dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { ReachedRung } from '../engagement/rules/judge.ts';
import { judgeRegister } from '../engagement/rules/judge-register.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { loadRegisters, type OpenRegister, sessionsWithBlanks } from './load-registers.ts';
import { policyOfRegister } from './policy-of-register.ts';
import { reviewChase } from './review-chase.ts';
import { registerChases } from './tables.ts';
import { tellFacilitators } from './tell-facilitators.ts';

/** How far back an unfinished register is asked for, in days: as far as the first screen of a facilitator shows it. */
const daysBack = 60;

/** Most registers of one round. */
const mostAtOnce = 500;

/**
 * Every quarter of an hour: a register that nobody has finished 24 hours after its session asks its facilitator and
 * stands on the manager's list (S4, A3); one that was finished, or whose session was cancelled, is taken off both.
 */
export const chaseRegisters = defineVerb({
  name: 'chase-registers',
  summary: 'Asks for registers that nobody has finished. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/chase-registers' },
  input: z.strictObject({}),
  output: z.strictObject({ raised: z.int(), withdrawn: z.int() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about, programmes }) => {
    const withdrawn: Id[] = [];
    for (const sessionId of await chased(unit)) if (await reviewChase(unit, sessionId)) withdrawn.push(sessionId);
    const from = atLondon(addDays(dayOf(now), -daysBack), '00:00');
    const registers = await loadRegisters(unit, await sessionsWithBlanks(unit, from, now, mostAtOnce));
    const raised: Id[] = [];
    for (const register of registers) {
      const [rung] = judgeRegister(policyOfRegister(programmes, register.programmeId), register, now);
      if (rung !== undefined && (await raise(unit, register, rung))) raised.push(register.sessionId);
    }
    if (raised.length + withdrawn.length > 0) {
      const people = registers.filter(({ sessionId }) => raised.includes(sessionId));
      about({
        records: [...raised, ...withdrawn],
        persons: people.flatMap(({ unmarkedPersonIds }) => unmarkedPersonIds),
      });
    }
    return { raised: raised.length, withdrawn: withdrawn.length };
  },
});

/** Sessions whose register is being asked for. */
const chased = async (unit: Unit): Promise<Id[]> => {
  const rows = await unit.db
    .select({ sessionId: registerChases.sessionId })
    .from(registerChases)
    .where(isNull(registerChases.withdrawnAt))
    .orderBy(asc(registerChases.reachedAt), asc(registerChases.id));
  return rows.map((row) => row.sessionId);
};

/** Whether anything is new: a register is asked for once, and again only where it was finished in between. */
const raise = async (unit: Unit, register: OpenRegister, rung: ReachedRung): Promise<boolean> => {
  const known = await unit.db
    .select({ id: registerChases.id, withdrawnAt: registerChases.withdrawnAt })
    .from(registerChases)
    .where(eq(registerChases.sessionId, register.sessionId));
  if (known.some(({ withdrawnAt }) => withdrawnAt === null)) return false;
  const { rule, source, version, reachedAt } = rung;
  const row = { rule, ruleVersion: `${source}-${version}`, reachedAt, raisedAt: unit.now, withdrawnAt: null };
  const [before] = known;
  if (before === undefined) await unit.db.insert(registerChases).values({ sessionId: register.sessionId, ...row });
  else await unit.db.update(registerChases).set(row).where(eq(registerChases.id, before.id));
  await tellFacilitators(unit, register);
  return true;
};
