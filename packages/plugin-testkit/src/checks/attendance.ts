import type { Position } from '@waymark/contracts';
import { type AttendanceFact, coreLadder, judge, type LadderFacts, sentence, summarise } from '@waymark/core/rules';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { Curriculum } from '@waymark/plugin-api/shared';
import fc from 'fast-check';
import { afterAll, historiesOf } from '../arbitraries/histories.ts';
import { checkAll } from '../check-all.ts';
import { policyFor } from '../policy-for.ts';
import { holds } from '../refuse.ts';

const factsOf = (position: Position, attendance: readonly AttendanceFact[]): LadderFacts => ({
  personId: 'person',
  enrolmentId: 'enrolment',
  position,
  hasChildOnPlan: true,
  placeFrom: '2026-01-08',
  firstSessionOn: '2026-01-08',
  closedAt: null,
  attendance,
  pauses: [],
  happenings: [],
  attempts: [],
  completion: { reach: 'out-of-reach', since: '2026-03-05T20:30:00.000Z' },
});

const eachHistory = (
  { shared }: ServerPlugin,
  work: (history: readonly AttendanceFact[], curriculum: Curriculum) => void,
): void => {
  for (const curriculum of shared.curricula) {
    checkAll(
      100,
      fc.property(historiesOf(curriculum), (history) => work(history, curriculum)),
    );
  }
};

const who = { sex: 'F', knownAs: 'Robin' } as const;
const neverSaid = /miss|cancelled in time|could not attend|not engag|no access|said no|in a row|running|%/iu;

/**
 * Under this programme's marks and ladder no history of a survivor or child, whatever marks are in it, comes to a miss,
 * a run, a rung or the words "not engaging" (domain.md C7, model.md section 3).
 */
export const neverAgainstTheCaredFor = (server: ServerPlugin): void =>
  eachHistory(server, (history) => {
    for (const position of ['survivor', 'child'] as const) {
      const policy = policyFor(server, position);
      const ladder = server.shared.ladder ?? coreLadder;
      const rungs = judge({ ladder, marks: policy, extraHolidays: [] }, factsOf(position, history), afterAll);
      holds(rungs.length === 0, 'rung-of-the-cared-for', rungs.map(({ rule }) => rule).join(', '));
      const summary = summarise(history, { asOf: afterAll, position, policy, pauses: [] });
      const { missed, 'cancelled-in-time': inTime, 'could-not-attend': couldNot } = summary.parts;
      holds(missed + inTime + couldNot === 0, 'miss-of-the-cared-for', position);
      holds(!('missedInARow' in summary), 'run-of-the-cared-for', position);
      const words = sentence(summary, who);
      holds(!neverSaid.test(words), 'miss-of-the-cared-for', words);
    }
  });

/** The sentence adds up for every history of this programme, in every position (acceptance.md S45). */
export const sentenceAddsUp = (server: ServerPlugin): void =>
  eachHistory(server, (history) => {
    for (const position of ['person-causing-harm', 'co-parent', 'survivor', 'child'] as const) {
      const policy = policyFor(server, position);
      const { held, parts } = summarise(history, { asOf: afterAll, position, policy, pauses: [] });
      const sum = Object.values(parts).reduce((total, count) => total + count, 0);
      holds(sum === held, 'sentence-does-not-add-up', `${sum} of ${held}`);
    }
  });

/**
 * Whoever the core's ladder tells first of something is told by this programme's ladder too, no later, on the same
 * history of a person whose child is on a plan.
 */
export const ladderTellsNoLater = (server: ServerPlugin): void => {
  const own = server.shared.ladder;
  if (own === null) return;
  eachHistory(server, (history) => {
    const marks = policyFor(server, 'person-causing-harm');
    const judged = (ladder: typeof own) =>
      judge({ ladder, marks, extraHolidays: [] }, factsOf('person-causing-harm', history), afterAll);
    const mine = judged(own);
    const first = Map.groupBy(judged(coreLadder), ({ rule }) => rule);
    for (const [rule, [rung]] of first) {
      for (const ask of rung?.asks ?? []) {
        const isTold = mine.some(
          ({ event, asks }) =>
            event === rung?.event && asks.some(({ toWhom, dueAt }) => dueAt <= ask.dueAt && covers(toWhom, ask.toWhom)),
        );
        holds(isTold, 'told-later-than-the-core', `${rule} ${ask.toWhom}`);
      }
    }
  });
};

const covers = (mine: string, core: string): boolean =>
  mine === core || (core === 'lead-or-referrer' && mine === 'lead-practitioner');
