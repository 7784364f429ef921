import { type Id, type Instant, newId, type ReferralDraftSaved } from '@waymark/contracts';
import { isApiProblem } from '../../api/api-problem.ts';
import type { DraftRequests } from './draft-requests.ts';

/** What is to be kept; another family than before begins another draft. */
export interface Kept {
  readonly title: string;
  readonly familyId: Id | undefined;
  readonly form: Readonly<Record<string, unknown>>;
}

export type DraftState =
  | { readonly kind: 'nothing-kept' | 'keeping' | 'not-kept' }
  | { readonly kind: 'kept'; readonly savedAt: Instant; readonly expiresAt: Instant }
  | { readonly kind: 'kept-elsewhere'; readonly changedAt: Instant | null };

/** A draft that is there already, where one goes on with it. */
export interface Begun {
  readonly draftId: Id;
  readonly familyId: Id | undefined;
  readonly saved: ReferralDraftSaved;
}

interface Current {
  readonly draftId: Id;
  readonly familyId: Id | undefined;
  readonly version: number | undefined;
}

/**
 * Keeps a form on the server as it is typed: one request at a time, what was typed last wins. Saved on another page
 * meanwhile, it stops and says so (S19), until it is told to write over it.
 */
export const createDraftKeeper = (requests: DraftRequests, begun: Begun | undefined) => {
  let current: Current = begun
    ? { draftId: begun.draftId, familyId: begun.familyId, version: begun.saved.version }
    : { draftId: newId(), familyId: undefined, version: undefined };
  let state: DraftState = begun ? { kind: 'kept', ...begun.saved } : { kind: 'nothing-kept' };
  let next: Kept | undefined;
  let running: Promise<void> | undefined;
  let hasEnded = false;
  const listeners = new Set<() => void>();

  const become = (now: DraftState) => {
    state = now;
    for (const tell of listeners) tell();
  };

  const save = async ({ title, familyId, form }: Kept): Promise<void> => {
    if (familyId !== current.familyId) {
      const { draftId, version } = current;
      if (version !== undefined) await requests.discard(draftId).catch(() => undefined);
      current = { draftId: newId(), familyId, version: undefined };
    }
    const { draftId, version } = current;
    const saved =
      version === undefined
        ? await requests.begin({ draftId, familyId, title, form })
        : await requests.save({ draftId, title, form }, version);
    current = { ...current, version: saved.version };
    become({ kind: 'kept', savedAt: saved.savedAt, expiresAt: saved.expiresAt });
  };

  const refused = (kept: Kept, thrown: unknown): void => {
    next ??= kept;
    const isStale = isApiProblem(thrown) && thrown.problem?.code === 'stale-version';
    if (!isStale) {
      become({ kind: 'not-kept' });
      return;
    }
    const { version, changedAt } = thrown.facts;
    current = { ...current, version: typeof version === 'number' ? version : current.version };
    become({ kind: 'kept-elsewhere', changedAt: typeof changedAt === 'string' ? changedAt : null });
  };

  const saveAll = async (): Promise<void> => {
    while (next !== undefined && !hasEnded) {
      const kept = next;
      next = undefined;
      become({ kind: 'keeping' });
      try {
        await save(kept);
      } catch (thrown) {
        refused(kept, thrown);
        return;
      }
    }
  };

  const flush = async (): Promise<void> => {
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    await running;
  };

  return {
    state: (): DraftState => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    /** Takes what is typed now; `flush` sends it. */
    keep: (kept: Kept): void => {
      next = kept;
    },
    hasUnsaved: (): boolean => next !== undefined,
    flush: async (): Promise<void> => {
      if (state.kind !== 'kept-elsewhere') await flush();
    },
    /** Writes what stands here over what was saved elsewhere. */
    writeOver: flush,
    /** Waits for what is under way and keeps no more; the draft that is there, if any. */
    end: async (): Promise<Id | undefined> => {
      hasEnded = true;
      await running;
      return current.version === undefined ? undefined : current.draftId;
    },
    /** Goes on after a sending that was refused. */
    goOn: (): void => {
      hasEnded = false;
    },
  };
};

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;
