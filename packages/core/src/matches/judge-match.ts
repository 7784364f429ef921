import { AppError, type Id, judgeMatchInput, matchJudged } from '@waymark/contracts';
import { governs, type Unit } from '@waymark/database';
import { and, eq, or } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { reachable } from './reachable.ts';
import { matchDecisions, possibleMatches } from './tables.ts';

/**
 * Says of two records whether they are of one person. "Not the same" is remembered and the pair is not shown again; "the
 * same" asks information governance to join them. Only who may see both records can say so.
 */
export const judgeMatch = defineVerb({
  name: 'judge-match',
  summary: 'Says whether two records are of one person.',
  permission: 'core.match.judge',
  route: { method: 'POST', path: '/matches/:matchId/decision' },
  input: judgeMatchInput,
  output: matchJudged,
  repeat: 'fact',
  sample: (world) => ({
    matchId: world.matchId,
    decisionId: world.newId(),
    decision: 'not-the-same',
    why: 'A cousin of the same name',
  }),
  subject: async ({ handle: unit, actor }, { matchId }) => {
    const [pair] = await unit.db
      .select({ personId: possibleMatches.personId, otherPersonId: possibleMatches.otherPersonId })
      .from(possibleMatches)
      .where(eq(possibleMatches.id, matchId));
    if (pair === undefined) return undefined;
    const seesBoth = (await sees(unit, actor, pair.personId)) && (await sees(unit, actor, pair.otherPersonId));
    return seesBoth ? pair : undefined;
  },
  run: async ({ unit, actor, now, about, subject }, { matchId, decisionId, decision, why }) => {
    about({ records: [matchId, decisionId], persons: [subject.personId, subject.otherPersonId] });
    const [sent] = await unit.db
      .select({ decision: matchDecisions.decision, personId: matchDecisions.personId, why: matchDecisions.why })
      .from(matchDecisions)
      .where(eq(matchDecisions.id, decisionId));
    if (sent !== undefined) {
      if (sent.decision === decision && sent.personId === subject.personId && sent.why === why)
        return { decisionId, isNew: false };
      throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
    }
    await unit.db
      .insert(matchDecisions)
      .values({ id: decisionId, ...subject, decision, why, recordedAt: now, recordedBy: actor.staffId });
    return { decisionId, isNew: true };
  },
});

const sees = async ({ db, now }: Unit, { staffId }: Actor, personId: Id): Promise<boolean> => {
  const who = { staffId, now };
  const [row] = await db
    .select({ id: persons.id })
    .from(persons)
    .where(and(eq(persons.id, personId), or(reachable(db, persons.id, who), governs(persons.id, who))));
  return row !== undefined;
};
