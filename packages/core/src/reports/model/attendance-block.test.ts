import {
  attendanceBlockSchema,
  checkReport,
  type MarkCode,
  markCodesOf,
  newId,
  type Position,
  positions,
  reportSchema,
} from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacts } from '../../engagement/rules/count-facts.ts';
import { options, session, weekAt } from '../../engagement/rules/sample-facts.test-support.ts';
import { sentence } from '../../engagement/rules/sentence.ts';
import { summarise } from '../../engagement/rules/summarise.ts';
import { attendanceBlock } from './attendance-block.ts';
import { guardOf } from './guards.ts';
import type { PersonFact, ServiceFact } from './report-facts.ts';

const mark = fc.record(
  {
    code: fc.constantFrom(...new Set(Object.values(markCodesOf).flat())),
    minutes: fc.constantFrom(null, 30, 120),
    neededMinutes: fc.constantFrom(null, 90),
    cancelledBy: fc.constantFrom('person', 'another', 'unknown', 'provider'),
    noticeHours: fc.constantFrom(null, 2, 72),
    confirmedHow: fc.constantFrom('voice-call', 'not-confirmed'),
    reason: fc.constantFrom(null, 'provider', 'cancelled-by-unknown'),
  },
  { noNullPrototype: true },
);
const week = fc.record(
  { mark: fc.option(mark), state: fc.constantFrom('held', 'planned', 'cancelled'), isExpected: fc.boolean() },
  { noNullPrototype: true },
);
type Week = typeof week extends fc.Arbitrary<infer Value> ? Value : never;

/** A service as `serviceOf` makes it: sentence and entries from one count of the same facts. */
const serviceOf = (weeks: readonly Week[], position: Position): ServiceFact => {
  const facts = weeks.map(({ mark: details, state, isExpected }, at) => {
    const code: MarkCode | null = details?.code ?? null;
    return session(at, code, { sessionId: newId(), session: state, isExpected }, { ...details });
  });
  const by = options(position, weekAt(40));
  const counted = countFacts(facts, by);
  return {
    subjectId: newId(),
    enrolmentId: newId(),
    programme: 'Small Steps',
    position,
    state: 'enrolled',
    receivedAt: null,
    startedAt: null,
    endedAt: null,
    sentence: sentence(summarise(facts, by), { sex: 'M', knownAs: 'Kit' }),
    isReceiving: true,
    attendance: counted.map(({ fact, part }, at) => ({
      sessionId: fact.sessionId,
      number: at + 1,
      title: `Session ${at + 1}`,
      startsAt: fact.startsAt,
      code: fact.mark?.code ?? null,
      part,
      isNotEngaged: false,
      minutes: null,
      recordedBy: null,
      recordedAt: null,
    })),
    lateSessionIds: new Set(
      counted
        .filter(({ meaning }) => meaning?.code === 'cancelled' && meaning.when === 'late')
        .map(({ fact }) => fact.sessionId),
    ),
  };
};

const person = (service: ServiceFact): PersonFact => ({
  personId: newId(),
  name: 'Kit Example',
  knownAs: null,
  position: service.position,
  bornOn: '1990-01-01',
  expectedOn: null,
  plans: [],
  services: [service],
});

/** A report that holds this block and nothing else. */
const around = (block: ReturnType<typeof attendanceBlock>) => {
  const child = newId();
  const staff = { id: newId(), name: 'Lee', role: 'lead-practitioner' as const, jobTitle: 'Lead', agency: 'Council' };
  return reportSchema.parse({
    kind: 'conference',
    id: newId(),
    reference: 'R-1',
    revision: 1,
    title: 'Report for the conference',
    purpose: 'A test',
    isDemonstration: true,
    people: [block.person, child].map((id) => ({ id, name: 'Kit', knownAs: null, position: null })),
    subjects: [{ person: child, bornOn: '2020-01-01', expectedOn: null, plan: null, ...guardOf('shared', [child]) }],
    period: { from: '2026-01-01', to: '2026-12-31' },
    asAt: weekAt(40),
    planActions: [],
    author: staff,
    recipients: [],
    sections: [{ id: 'one', title: 'One', child: null, blocks: [block], ...guardOf('shared', []) }],
    overrides: [],
    signed: null,
  });
};

describe('S32 attendance in a report', () => {
  it('has the sentence’s own numbers for every history and position, with and without days (S42, S45)', () => {
    fc.assert(
      fc.property(fc.array(week, { maxLength: 14 }), fc.constantFrom(...positions), (weeks, position) => {
        const service = serviceOf(weeks, position);
        const block = attendanceBlock(person(service), service, newId());
        const parsed = attendanceBlockSchema.safeParse(block);
        expect(parsed.error?.issues.map(({ message }) => message) ?? []).toEqual([]);
        const { findings } = checkReport(around(block), { children: [], forbidden: [] });
        expect(findings.filter(({ code }) => code === 'sentence-differs-from-figures')).toEqual([]);
        expect(block.sentenceWithoutDays).not.toMatch(/\d{4}|Last seen/u);
      }),
      { numRuns: 200 },
    );
  });
});
