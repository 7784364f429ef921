import { type AuditOutcome, type Store, systemActor } from '@waymark/database';
import type { SignInEvent } from '../sign-in/index.ts';

const outcomeOf = (what: SignInEvent['what']): AuditOutcome =>
  what.endsWith('-refused') || what.endsWith('-limited') ? 'refused' : 'done';

/** Writes every sign-in, refusal and ending into the audit (ASVS 16.3.1), before the answer leaves. */
export const recordSignIn =
  (store: Store) =>
  async ({ what, staffId, sessionId }: SignInEvent): Promise<void> =>
    await store.write(async (unit) => {
      const outcome = outcomeOf(what);
      unit.audit({
        actorId: staffId ?? systemActor,
        action: what,
        outcome,
        ...(outcome === 'refused' && { code: what }),
        recordIds: sessionId === null ? [] : [sessionId],
        personIds: [],
      });
    });
