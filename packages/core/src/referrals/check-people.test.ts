import { describe, expect, it } from 'vitest';
import { checkPeople, type FamilyPerson, type FormPeople } from './check-people.ts';

const today = '2026-03-05';
const person = (personId: string, changes: Partial<FamilyPerson> = {}): FamilyPerson => ({
  personId,
  dateOfBirth: '1990-02-13',
  expectedOn: null,
  diedOn: null,
  ...changes,
});
const members = [
  person('kit'),
  person('robin'),
  person('unknown-age', { dateOfBirth: null }),
  person('wren', { dateOfBirth: '2018-04-17' }),
  person('baby', { dateOfBirth: null, expectedOn: '2026-06-01' }),
  person('gone', { diedOn: '2026-01-01' }),
];
const rules = [
  { position: 'person-causing-harm' as const, least: 1, most: 1, age: { from: 18, to: 99 }, unborn: false },
];
const form = (changes: Partial<FormPeople> = {}): FormPeople => ({
  subjects: [{ personId: 'kit', position: 'person-causing-harm' }],
  children: [{ personId: 'wren' }],
  notes: [],
  ...changes,
});
const problems = (asked: FormPeople): string[] => {
  try {
    checkPeople(asked, { members, rules, today });
    return [];
  } catch (error) {
    const { detail } = error as { detail: { fields: { path: string; code: string }[] } };
    return detail.fields.map(({ path, code }) => `${path} ${code}`);
  }
};

describe('the people of a referral form', () => {
  it('are right when the programme takes them', () => {
    expect(problems(form())).toEqual([]);
    expect(problems(form({ children: [{ personId: 'baby' }] }))).toEqual([]);
  });

  it('someone of unknown age is not refused for it', () => {
    expect(problems(form({ subjects: [{ personId: 'unknown-age', position: 'person-causing-harm' }] }))).toEqual([]);
  });

  it.each<[string, FormPeople, string[]]>([
    [
      'position',
      form({ subjects: [{ personId: 'kit', position: 'survivor' }] }),
      ['subjects.0.position position-not-taken', 'subjects too-few-people'],
    ],
    [
      'age',
      form({ subjects: [{ personId: 'wren', position: 'person-causing-harm' }] }),
      ['subjects.0.position age-not-taken'],
    ],
    [
      'an unborn baby',
      form({ subjects: [{ personId: 'baby', position: 'person-causing-harm' }] }),
      ['subjects.0.position unborn-not-taken'],
    ],
    [
      'how many',
      form({
        subjects: [
          { personId: 'kit', position: 'person-causing-harm' },
          { personId: 'robin', position: 'person-causing-harm' },
        ],
      }),
      ['subjects too-many-people'],
    ],
    ['a stranger', form({ children: [{ personId: 'nobody' }] }), ['children.0.personId not-in-family']],
    ['an adult as a child', form({ children: [{ personId: 'robin' }] }), ['children.0.personId not-a-child']],
    ['a note about him', form({ notes: [{ personId: 'kit' }] }), ['survivorNotes.0.personId not-for-this-person']],
    [
      'someone who died',
      form({ subjects: [{ personId: 'gone', position: 'person-causing-harm' }] }),
      ['subjects.0.personId person-died'],
    ],
  ])('S38 located: %s', (_what, asked, expected) => {
    expect(problems(asked)).toEqual(expected);
  });

  it('a death is a conflict and no slip of the form', () => {
    expect(() =>
      checkPeople(form({ subjects: [{ personId: 'gone', position: 'person-causing-harm' }] }), {
        members,
        rules,
        today,
      }),
    ).toThrow(expect.objectContaining({ kind: 'conflict', code: 'person-died' }));
  });
});
