import { absentAfterMinutes, type Instant, toInstant } from '@waymark/contracts';
import { z } from 'zod';
import { addHours } from '../calendar/hours.ts';
import { tellPartnerWorkers } from '../notices/tell-partner-workers.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { appendStatus } from './record-status-of-mark.ts';
import { expectedBetween, standingStatus } from './sessions-tonight.ts';

/** Hours before a session at which it comes onto the list of tonight. */
const hoursAhead = 12;

const minutesBefore = (at: Instant, minutes: number): Instant =>
  toInstant(Temporal.Instant.from(at).subtract({ minutes }));

/**
 * Once a minute: puts tonight's sessions onto the lists of the partners' workers and says, 20 minutes in, who is not
 * recorded as arrived (S41). Nights and bank holidays included: a safety clock counts hours.
 */
export const watchTonight = defineVerb({
  name: 'watch-tonight',
  summary: 'Brings the lists of tonight up to date. Run by the system every minute.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/watch-tonight' },
  input: z.strictObject({}),
  output: z.strictObject({ expected: z.int(), notArrived: z.int() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, about }) => {
    const { now } = unit;
    const from = addHours(now, -hoursAhead);
    const standing = await standingStatus(unit.db, from);
    const people = await expectedBetween(unit.db, from, addHours(now, hoursAhead));
    const lateSince = minutesBefore(now, absentAfterMinutes);
    let expected = 0;
    let notArrived = 0;
    for (const person of people) {
      const known = standing.get(`${person.sessionId} ${person.personId}`);
      const isLate = person.startsAt <= lateSince && !person.hasMark;
      if (known === undefined) {
        await appendStatus(unit, { ...statusOf(person), kind: isLate ? 'not-arrived' : 'expected', supersedes: null });
        expected += 1;
      } else if (known.kind === 'moved-by-us' || (isLate && known.kind === 'expected')) {
        const kind = isLate ? 'not-arrived' : 'expected';
        await appendStatus(unit, { ...statusOf(person), kind, supersedes: known.id });
        if (kind === 'expected') expected += 1;
      } else continue;
      if (!isLate) continue;
      notArrived += 1;
      await tellPartnerWorkers(unit, person.personId, person.sessionId);
    }
    if (expected + notArrived > 0) {
      about({
        records: [...new Set(people.map((person) => person.sessionId))],
        persons: people.map((person) => person.personId),
      });
    }
    return { expected, notArrived };
  },
});

const statusOf = (person: { personId: string; enrolmentId: string; sessionId: string; startsAt: Instant }) => ({
  personId: person.personId,
  enrolmentId: person.enrolmentId,
  sessionId: person.sessionId,
  markId: null,
  at: person.startsAt,
});
