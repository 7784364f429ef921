import { createQueryClient } from '../query/create-query-client.ts';
import { registerKeys, showSaved } from '../register/queries.ts';
import { createSession } from '../session/session.ts';
import type { MarkStore } from '../unsent/mark-store.ts';
import { createSendMarks } from '../unsent/send-marks.ts';
import { createUnsentQueue, type UnsentQueue } from '../unsent/unsent-queue.ts';
import type { Application } from './application.ts';

export interface ApplicationParts {
  readonly markStore: MarkStore;
  readonly schedule: (act: () => void, milliseconds: number) => () => void;
}

/** Puts session, answers and unsent marks together: marks go out while their maker is signed in, and only then. */
export const createApplication = ({ markStore, schedule }: ApplicationParts): Application => {
  const session = createSession();
  const queries = createQueryClient(session);
  const queues = new Map<string, UnsentQueue>();

  const queueOf = (staffId: string): UnsentQueue => {
    const known = queues.get(staffId);
    if (known !== undefined) return known;
    const send = createSendMarks({
      onSaved: (batch, recorded) => showSaved(queries, batch, recorded, staffId),
      onRefused: () => void queries.invalidateQueries({ queryKey: registerKeys.all }),
      onSignedOut: session.end,
    });
    const queue = createUnsentQueue({ staffId, store: markStore, send, schedule });
    queues.set(staffId, queue);
    return queue;
  };

  session.subscribe(() => {
    const state = session.state();
    for (const queue of queues.values()) queue.pause();
    if (state.kind === 'in') queueOf(state.account.staffId).resume();
  });
  return {
    session,
    queries,
    markStore,
    unsent: () => {
      const state = session.state();
      return state.kind === 'out' ? undefined : queueOf(state.account.staffId);
    },
  };
};
