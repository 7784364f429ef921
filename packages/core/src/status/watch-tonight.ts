import { absentAfterMinutes, type Id, type Instant, idSchema, toInstant } from '@waymark/contracts';
import { z } from 'zod';
import { addHours } from '../calendar/hours.ts';
import { tellPartnerWorkers } from '../notices/tell-partner-workers.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { appendStatus } from './record-status-of-mark.ts';
import { expectedBetween, standingStatus } from './sessions-tonight.ts';

/** Hours before a session at which it comes onto the list of tonight. */
const hoursAhead = 12;
/** A unit of some ten milliseconds, however many meet tonight: registers are saved between them. */
const atOnce = 25;

const minutesBefore = (at: Instant, minutes: number): Instant =>
  toInstant(Temporal.Instant.from(at).subtract({ minutes }));

/**
 * Once a minute: puts tonight's sessions onto the lists of the partners' workers and says, 20 minutes in, who is not
 * recorded as arrived (S41). Nights and bank holidays included: a safety clock counts hours. Who was put there is known,
 * so that the next page is simply what is left.
 */
export const watchTonight = defineVerb({
  name: 'watch-tonight',
  summary: 'Brings the lists of tonight up to date. Run by the system every minute.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/watch-tonight' },
  input: z.strictObject({ after: idSchema.optional() }),
  output: z.strictObject({ expected: z.int(), notArrived: z.int(), after: idSchema.nullable() }),
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
    const touched: typeof people = [];
    for (const person of people) {
      if (touched.length === atOnce) break;
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
      touched.push(person);
      if (!isLate) continue;
      notArrived += 1;
      await tellPartnerWorkers(unit, person.personId, person.sessionId);
    }
    about({
      records: [...new Set(touched.map((person) => person.sessionId))],
      persons: touched.map((person) => person.personId),
    });
    const after: Id | null = touched.length === atOnce ? (touched.at(-1)?.personId ?? null) : null;
    return { expected, notArrived, after };
  },
});

const statusOf = (person: { personId: string; enrolmentId: string; sessionId: string; startsAt: Instant }) => ({
  personId: person.personId,
  enrolmentId: person.enrolmentId,
  sessionId: person.sessionId,
  markId: null,
  at: person.startsAt,
});
