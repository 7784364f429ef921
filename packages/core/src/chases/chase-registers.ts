import { addDays, atLondon, type Day, dayOf, daySchema, type Id, type Instant } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { ReachedRung } from '../engagement/rules/judge.ts';
import { judgeRegister } from '../engagement/rules/judge-register.ts';
import { sessions } from '../sessions/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { type BeginSpan, loadRegisters, type OpenRegister, sessionsWithBlanks } from './load-registers.ts';
import { policyOfRegister } from './policy-of-register.ts';
import { reviewChase } from './review-chase.ts';
import { registerChases } from './tables.ts';
import { tellFacilitators } from './tell-facilitators.ts';

/** How far back an unfinished register is asked for, in days: as far as the first screen of a facilitator shows it. */
const daysBack = 60;

/** Days of one unit, between which registers are saved, and the most registers of it. */
const daysAtOnce = 6;
const mostAtOnce = 100;

interface Page extends BeginSpan {
  /** Whether it is the one with which sessions of longer ago are looked after. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly through: Day;
}

const pageAfter = (after: Day | undefined, now: Instant): Page => {
  const begins = after === undefined ? addDays(dayOf(now), -daysBack) : addDays(after, 1);
  const through = addDays(begins, daysAtOnce - 1);
  const isLast = through >= dayOf(now);
  return {
    after: atLondon(begins, '00:00'),
    until: isLast ? now : atLondon(addDays(through, 1), '00:00'),
    isFirst: after === undefined,
    isLast,
    through,
  };
};

/**
 * Every quarter of an hour, some days after the other: a register that nobody has finished 24 hours after its session asks its facilitator and
 * stands on the manager's list (S4, A3); one that was finished, or whose session was cancelled, is taken off both.
 */
export const chaseRegisters = defineVerb({
  name: 'chase-registers',
  summary: 'Asks for registers that nobody has finished. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/chase-registers' },
  input: z.strictObject({ after: daySchema.optional() }),
  output: z.strictObject({ raised: z.int(), withdrawn: z.int(), after: daySchema.nullable() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about, programmes }, { after }) => {
    const page = pageAfter(after, now);
    const withdrawn: Id[] = [];
    for (const sessionId of await chased(unit, page)) if (await reviewChase(unit, sessionId)) withdrawn.push(sessionId);
    const registers = await loadRegisters(unit, await sessionsWithBlanks(unit, page, mostAtOnce));
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
    return { raised: raised.length, withdrawn: withdrawn.length, after: page.isLast ? null : page.through };
  },
});

/** Sessions whose register is being asked for. */
const chased = async (unit: Unit, { after, until, isFirst, isLast }: Page): Promise<Id[]> => {
  const rows = await unit.db
    .select({ sessionId: registerChases.sessionId })
    .from(registerChases)
    .innerJoin(sessions, eq(sessions.id, registerChases.sessionId))
    .where(
      and(
        isNull(registerChases.withdrawnAt),
        isFirst ? undefined : gt(sessions.startsAt, after),
        isLast ? undefined : lte(sessions.startsAt, until),
      ),
    )
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
