import { id, index, instant, ref, table, text, uniqueIndex } from '@waymark/kit';
import { sessions } from '../sessions/tables.ts';

/**
 * A register that is not finished so long after its session that somebody must be asked: about the session, never about
 * a person; one a session and rule (acceptance.md S4). Withdrawn when everyone is recorded, standing again when a mark
 * is taken back.
 */
export const registerChases = table(
  'register_chases',
  {
    id: id(),
    sessionId: ref(() => sessions.id).notNull(),
    rule: text().notNull(),
    ruleVersion: text().notNull(),
    /** When the rung was reached, not when it was noticed. */
    reachedAt: instant().notNull(),
    raisedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [
    uniqueIndex('register_chases_session_id_rule_idx').on(t.sessionId, t.rule),
    index('register_chases_withdrawn_at_idx').on(t.withdrawnAt),
  ],
);
