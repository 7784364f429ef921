import type { Id, MarkInput } from '@waymark/contracts';
import { ApiProblem } from '../api/api-problem.ts';
import type { SendMarks, SendOutcome } from './send-marks.ts';
import type { UnsentMarks } from './unsent-mark.ts';

/** What the network does with one request. `answer-lost`: it arrives and is done, and nobody hears of it. */
export type Network = 'there' | 'request-lost' | 'answer-lost';

/** The server's rules for marks in memory: an id once, one live mark a person, all of a request or none. */
export interface FakeMarksServer {
  readonly send: SendMarks;
  /** In the order they arrived. */
  readonly recorded: readonly MarkInput[];
  readonly liveOf: (personId: Id) => MarkInput | undefined;
  /** What the network does with the next requests; `there` once the list is used up. */
  readonly network: Network[];
}

const conflict = (personId: Id, live: MarkInput | undefined): ApiProblem =>
  new ApiProblem({
    type: 'about:blank',
    title: 'In conflict with what is there',
    status: 409,
    code: 'mark-no-longer-live',
    facts: { personId, liveMarkId: live?.markId ?? null, liveCode: live?.code ?? null },
  });

export const createFakeMarksServer = (): FakeMarksServer => {
  const recorded: MarkInput[] = [];
  const network: Network[] = [];
  const superseded = () => new Set(recorded.map(({ supersedes }) => supersedes?.markId));
  const liveOf = (personId: Id) => {
    const gone = superseded();
    return recorded.find((mark) => mark.personId === personId && !gone.has(mark.markId));
  };
  const receive = (batch: UnsentMarks): SendOutcome => {
    const fresh = batch.map(({ mark }) => mark).filter(({ markId }) => recorded.every((old) => old.markId !== markId));
    for (const mark of fresh) {
      const live = liveOf(mark.personId);
      if (live?.markId !== mark.supersedes?.markId) return { kind: 'refused', problem: conflict(mark.personId, live) };
    }
    recorded.push(...fresh);
    return { kind: 'saved' };
  };
  return {
    recorded,
    liveOf,
    network,
    send: async (batch) => {
      const met = network.shift() ?? 'there';
      if (met === 'request-lost') return { kind: 'later' };
      const outcome = receive(batch);
      return met === 'answer-lost' ? { kind: 'later' } : outcome;
    },
  };
};
