import { describe, expect, it } from 'vitest';
import { idOf } from '../unsent/samples.test-support.ts';
import { asAtInstant } from './as-at.ts';
import { familySearch } from './as-at-search.ts';
import {
  dana,
  marcusBell,
  sampleCircumstance,
  sampleEntry,
  sampleFamily,
  samplePerson,
  samplePlan,
  sampleService,
  waitingService,
} from './fake-family.test-support.ts';
import { familyChanges } from './family-changes.ts';
import { familyLead, familyTitle } from './family-lead.ts';
import { openQuestions } from './open-questions.ts';
import { personFacts, personTitle } from './person-words.ts';
import { notInFileWords, planWords } from './plan-words.ts';

const father = (services = [sampleService()]) =>
  samplePerson({
    personId: marcusBell,
    name: 'Marcus Bell',
    knownAs: 'Marcus',
    position: 'person-causing-harm',
    services,
  });

describe('familyLead', () => {
  it('A1: says who has started, who waits, and names everyone who receives nothing', () => {
    expect(familyLead(sampleFamily())).toBe(
      'Dana waits for For Baby’s Sake. Marcus has started Caring Dads. Ella and Noah receive nothing recorded here.',
    );
  });

  it.each([
    ['submitted', 'Dana is referred to For Baby’s Sake.'],
    ['offered', 'Dana is offered a place in For Baby’s Sake.'],
    ['enrolled', 'Dana has a place, not started, in For Baby’s Sake.'],
    ['not-accepted', 'Dana was not accepted for For Baby’s Sake.'],
    ['unmet-need', 'Dana has no suitable place in For Baby’s Sake.'],
  ] as const)('A1: never says that help was received in the state %s', (state, words) => {
    const mother = samplePerson({ personId: dana, knownAs: 'Dana', services: [waitingService({ state })] });
    expect(familyLead({ people: [mother] })).toBe(words);
  });
});

describe('familyTitle', () => {
  it('names the children, and the family’s reference where there is none', () => {
    expect(familyTitle(sampleFamily())).toBe('Ella Bell and Noah Bell');
    expect(familyTitle({ people: [father()], reference: 'W-10427' })).toBe('Family W-10427');
  });
});

describe('familyChanges', () => {
  const change = (entries: Parameters<typeof sampleEntry>[0][]) => {
    const attendance = entries.map((entry, index) => sampleEntry({ sessionId: idOf(600 + index), ...entry }));
    return familyChanges(sampleFamily({ people: [father([sampleService({ attendance })])] }));
  };

  it('A6: names the days missed in the last four weeks, one by one, and leaves older ones to the table', () => {
    const changes = change([
      { startsAt: '2026-04-16T17:30:00.000Z', code: 'absent-no-contact', part: 'missed' },
      { startsAt: '2026-05-14T17:30:00.000Z', code: 'absent-no-contact', part: 'missed' },
      { startsAt: '2026-05-21T17:30:00.000Z', code: 'could-not-attend', part: 'could-not-attend' },
      { startsAt: '2026-05-28T17:30:00.000Z' },
    ]);
    expect(changes.map(({ words }) => words)).toEqual([
      'Marcus Bell, Caring Dads: missed on 14 May 2026; could not attend on 21 May 2026.',
    ]);
  });

  it('never says of a survivor or a child that a session was missed', () => {
    const attendance = [sampleEntry({ code: 'was-not-brought', part: 'was-not-brought' })];
    const services = [sampleService({ programme: 'Children’s support', position: 'child', attendance })];
    const [changed] = familyChanges(sampleFamily({ people: [samplePerson({ services })] }));
    expect(changed?.words).toBe('Ella Bell, Children’s support: not seen on 28 May 2026.');
  });

  it('A8: puts a release beside them, newest first, with its source and how far it can be relied on', () => {
    const view = sampleFamily({
      people: [father([sampleService({ startedAt: '2026-05-14T17:30:00.000Z' })])],
      circumstances: [sampleCircumstance()],
    });
    expect(familyChanges(view).map(({ words }) => words)).toEqual([
      'Marcus Bell: released, 20 May 2026 (Probation, confirmed).',
      'Marcus Bell, Caring Dads: started on 14 May 2026.',
    ]);
  });

  it('counts the day that was asked about, not today', () => {
    const view = { ...sampleFamily({ circumstances: [sampleCircumstance()] }), asAt: '2026-05-01T22:59:00.000Z' };
    expect(familyChanges(view)).toEqual([]);
  });
});

describe('openQuestions', () => {
  it('A3: asks about a session that nobody recorded and never takes it as attended', () => {
    const attendance = [sampleEntry({ code: null, part: 'not-recorded', recordedBy: null, recordedAt: null })];
    const questions = openQuestions(sampleFamily({ people: [father([sampleService({ attendance })])] }));
    expect(questions.map(({ words }) => words)).toEqual([
      'Was Marcus Bell at Caring Dads on 28 May 2026? Nothing is recorded.',
    ]);
  });

  it('asks about a plan that a newer file does not hold, and about what is contradicted', () => {
    const view = sampleFamily({
      people: [samplePerson({ plans: [samplePlan({ notInFileAsAt: '2026-05-31' })] }), father([])],
      circumstances: [sampleCircumstance({ reliability: 'contradicted' })],
    });
    expect(openQuestions(view).map(({ words }) => words)).toEqual([
      'Is Ella Bell still on a child protection plan? It is no longer in the file, as at 31 May 2026.',
      'Marcus Bell, released, 20 May 2026: what Probation says is contradicted. What is right?',
    ]);
  });

  it('asks nothing about a plan that a record has ended', () => {
    const plans = [samplePlan({ notInFileAsAt: '2026-05-31', endsOn: '2026-05-20' })];
    expect(openQuestions(sampleFamily({ people: [samplePerson({ plans })] }))).toEqual([]);
  });
});

describe('plan words', () => {
  it('says that a plan gone from the file is not ended by that', () => {
    expect(planWords(samplePlan())).toBe('Child protection plan (emotional abuse) since 12 November 2025.');
    expect(notInFileWords(samplePlan({ notInFileAsAt: '2026-05-31' }))).toMatch(
      /^No longer in the file, as at 31 May 2026\. That does not end it/,
    );
    expect(notInFileWords(samplePlan())).toBeNull();
  });
});

describe('person words', () => {
  it('says how harm was established, and takes no role from sex', () => {
    expect(personTitle(father())).toBe('Marcus Bell, 7, person causing harm');
    expect(personFacts(samplePerson({ harmEstablishedBy: 'conviction', livesInHousehold: false }))).toEqual([
      'Harm established by: conviction.',
      'Does not live in the household, not verified.',
    ]);
    expect(personTitle(samplePerson({ name: 'Baby Morgan', age: null, expectedOn: '2026-08-20' }))).toBe(
      'Baby Morgan, expected 20 August 2026, child',
    );
  });
});

describe('the day asked about', () => {
  const now = '2026-06-04T17:50:00.000Z';

  it('is over when it is asked for, and today is now', () => {
    expect(asAtInstant('2026-03-04', now)).toBe('2026-03-04T23:59:00.000Z');
    expect(asAtInstant('2026-06-03', now)).toBe('2026-06-03T22:59:00.000Z');
    expect(asAtInstant('2026-06-04', now)).toBeUndefined();
    expect(asAtInstant(undefined, now)).toBeUndefined();
  });

  it.each([['2026-02-30'], ['yesterday'], [7], [undefined]])('leaves out what is no day: %s', (asAt) => {
    expect(familySearch({ asAt })).toEqual({});
  });

  it('takes a day from the address', () => {
    expect(familySearch({ asAt: '2026-03-04' })).toEqual({ asAt: '2026-03-04' });
  });
});
