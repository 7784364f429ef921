import { newId } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { alertBlocks } from './alert-block.ts';
import { concernBlocks, directContact, ownWordsBlocks } from './child-records.ts';
import { circumstanceBlocks } from './circumstance-blocks.ts';
import type { CircumstanceFact, ObservationFact, PersonFact, ReportFacts } from './report-facts.ts';
import { childSection, knownChildren, meetingsSection } from './sections.ts';
import { serviceBlocks } from './service-blocks.ts';

const [child, baby, mother] = [newId(), newId(), newId()];
const person = (personId: string, changes: Partial<PersonFact>): PersonFact => ({
  personId,
  name: 'Someone Example',
  knownAs: null,
  position: 'child',
  bornOn: null,
  expectedOn: null,
  plans: [],
  services: [],
  ...changes,
});
const facts = (changes: Partial<ReportFacts> = {}): ReportFacts => ({
  reportId: newId(),
  asAt: '2026-03-01T09:00:00.000Z',
  period: { from: '2026-01-01', to: '2026-03-31' },
  meeting: null,
  author: { id: newId(), name: 'Lee', role: 'lead-practitioner', jobTitle: 'Lead', agency: 'Council' },
  isDemonstration: false,
  children: [child, baby],
  people: [
    person(child, { bornOn: '2023-06-01' }),
    person(baby, { expectedOn: '2026-08-01' }),
    person(mother, { position: 'survivor', bornOn: '1990-01-01' }),
  ],
  circumstances: [],
  alerts: [],
  changesSought: [],
  contacts: [],
  observations: [],
  meetings: [],
  planReviews: [],
  programmeParts: [],
  ...changes,
});
const observation = (changes: Partial<ObservationFact>): ObservationFact => ({
  personId: child,
  level: 'casework',
  at: '2026-02-01T10:00:00.000Z',
  ownWords: null,
  demeanour: null,
  wasAlone: null,
  concern: null,
  isSpokenOf: false,
  recordedBy: 'Ellen',
  recordedByRoles: [],
  ...changes,
});
const circumstance = (changes: Partial<CircumstanceFact>): CircumstanceFact => ({
  personId: mother,
  level: 'shared',
  kind: 'custody',
  from: '2026-02-01',
  to: null,
  sourceName: 'A',
  sourceAgency: 'B',
  reliability: 'confirmed',
  ...changes,
});

describe('an unborn child', () => {
  it('stands in nothing that is about several, so that nothing is missing where it is not known (rule 1)', () => {
    expect(knownChildren(facts())).toEqual([child]);
    expect(knownChildren(facts({ children: [baby] }))).toEqual([baby]);
    const meetings = [
      {
        meetingId: newId(),
        kind: 'core-group' as const,
        startsAt: '2026-02-01T10:00:00.000Z',
        childIds: [child, baby],
      },
    ];
    const [section] = meetingsSection(facts({ meetings }));
    const [block] = section?.blocks ?? [];
    expect(block?.kind === 'timeline' ? block.rows.map(({ about }) => about) : []).toEqual([[child]]);
  });

  it('D5 is asked for in other words than a child before school, and than one at school', () => {
    const titles = (childId: string, bornOn = '2023-06-01') => {
      const people = [person(child, { bornOn }), person(baby, { expectedOn: '2026-08-01' })];
      return childSection(facts({ people }), childId).flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'paragraph' ? [`${block.title}: ${block.hint}`] : [])),
      );
    };
    expect(titles(baby)[0]).toContain('What life will be like for this baby');
    expect(titles(child)[0]).toContain('What was seen of the child');
    expect(titles(child, '2016-06-01')[0]).toContain('A day in this life');
  });
});

describe('what a child is referred to', () => {
  it('goes to no parent, waiting or attending: it would show who works with the child (S42)', () => {
    const service = {
      subjectId: newId(),
      enrolmentId: null,
      programme: 'Talks',
      position: 'child' as const,
      state: 'waiting' as const,
      receivedAt: null,
      startedAt: null,
      endedAt: null,
      sentence: 'waiting 94 days: receiving nothing yet',
      isReceiving: false,
      attendance: [],
      lateSessionIds: new Set<string>(),
    };
    const blocks = serviceBlocks(person(child, { bornOn: '2020-01-01', services: [service] }));
    expect(blocks).toHaveLength(2);
    expect(blocks.every(({ holds }) => holds.includes('child-attendance'))).toBe(true);
    expect(JSON.stringify(blocks[0])).toContain('receiving nothing yet');
  });
});

describe('what was raised about an adult', () => {
  it('is about the child and the adult both, and tells session days: no parent gets it (S42)', () => {
    const raised = {
      alertId: newId(),
      personId: mother,
      childId: child,
      level: 'shared' as const,
      event: 'missed-running' as const,
      because: 'Missed 2 in a row.',
      raisedAt: '2026-02-12T20:00:00.000Z',
    };
    const alerts = [
      { ...raised, reply: { words: 'She waits.', by: 'Lee' } },
      { ...raised, reply: null },
    ];
    const [block] = alertBlocks(facts({ alerts }), child);
    expect(block).toMatchObject({
      holds: ['session-days'],
      rows: [{ about: [child, mother], holds: ['session-days'], isAdverse: true, source: 'Register; answered by Lee' }],
    });
    expect(JSON.stringify(block)).toContain('What it means for this child: She waits.');
    expect(alertBlocks(facts({ alerts }), baby)).toEqual([]);
  });

  it('stands until it is answered, also from before the period', () => {
    const old = {
      alertId: newId(),
      personId: mother,
      childId: child,
      level: 'shared' as const,
      event: 'absent' as const,
      because: '',
      raisedAt: '2025-12-01T20:00:00.000Z',
    };
    const shown = (reply: { words: string; by: string } | null) =>
      alertBlocks(facts({ alerts: [{ ...old, reply }] }), child).length;
    expect([shown(null), shown({ words: 'Done.', by: 'Lee' })]).toEqual([1, 0]);
  });
});

describe('what was recorded of a child', () => {
  it('D6 its own words go to no parent, whatever compartment they were recorded in', () => {
    const said = observation({ level: 'shared', ownWords: 'I hide', recordedByRoles: ['child-advocate'] });
    const [block] = ownWordsBlocks(facts({ observations: [said] }), child);
    expect(block).toMatchObject({
      level: 'casework',
      holds: ['child-words'],
      rows: [{ level: 'casework', holds: ['child-words', 'advocate-involvement'], text: '“I hide”' }],
    });
  });

  it('D2 D3 says when it was last seen, and whether alone, and says so where nothing is recorded', () => {
    const none = directContact(facts(), child);
    expect(none.items.map(({ value }) => value)).toEqual(['Not recorded.', 'Not recorded.']);
    const contacts = [{ personId: child, at: '2026-01-10T10:00:00.000Z', wasAlone: true }];
    const observations = [
      observation({ wasAlone: false }),
      observation({ level: 'support', at: '2026-02-20T10:00:00.000Z' }),
    ];
    const seen = directContact(facts({ contacts, observations }), child);
    expect(seen).toMatchObject({ level: 'casework' });
    expect(seen.items.map(({ value }) => value)).toEqual(['1 February 2026.', '10 January 2026.']);
  });

  it('D12 a concern goes to no parent; one about an adult is for professionals', () => {
    const levelsOf = (personId: string, isChild: boolean, level: ObservationFact['level']) =>
      concernBlocks(
        facts({ observations: [observation({ personId, concern: 'injury', level })] }),
        personId,
        isChild,
      ).map((block) => block.level);
    expect(levelsOf(child, true, 'shared')).toEqual(['casework']);
    expect(levelsOf(child, true, 'professionals')).toEqual(['professionals']);
    expect(levelsOf(mother, false, 'casework')).toEqual(['professionals']);
  });
});

describe('circumstances', () => {
  it('stand in the period, or reach into it: what lasts until its end is recorded, what happened on its day', () => {
    const of = (changes: Partial<CircumstanceFact>) =>
      circumstanceBlocks(facts({ circumstances: [circumstance(changes)] }), mother);
    const days = (changes: Partial<CircumstanceFact>) =>
      of(changes).flatMap((block) =>
        block.kind === 'timeline' ? block.rows.map(({ day, text }) => `${day} ${text}`) : [],
      );
    expect(days({ from: '2025-10-01' })).toEqual(['2025-10-01 In custody']);
    expect(days({ from: '2025-10-01', to: '2026-01-05' })).toEqual([
      '2025-10-01 In custody',
      '2026-01-05 In custody: ended',
    ]);
    expect(days({ from: '2025-10-01', to: '2025-11-01' })).toEqual([]);
    expect(days({ kind: 'release', from: '2025-10-01' })).toEqual([]);
    expect(days({ from: '2026-04-01' })).toEqual([]);
    expect(days({ reliability: 'reported' })).toEqual(['2026-02-01 In custody (reported)']);
  });

  it('that are restricted never stand in a block that is handed on', () => {
    const both = [circumstance({}), circumstance({ kind: 'marac', level: 'professionals' })];
    const blocks = circumstanceBlocks(facts({ circumstances: both }), mother);
    expect(blocks.map(({ level }) => level)).toEqual(['shared', 'professionals']);
    expect(JSON.stringify(blocks[0])).not.toContain('Marac');
  });
});
