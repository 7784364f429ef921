import { AppError, type Day, type FieldError, type Id, type Position } from '@waymark/contracts';
import type { SubjectRule } from '@waymark/plugin-api/shared';
import { ageAt } from '../persons/age.ts';

/** A member of the family as the form's people are checked against it. */
export interface FamilyPerson {
  readonly personId: Id;
  readonly dateOfBirth: Day | null;
  readonly expectedOn: Day | null;
  readonly diedOn: Day | null;
}

export interface FormPeople {
  readonly subjects: readonly { readonly personId: Id; readonly position: Position }[];
  readonly children: readonly { readonly personId: Id }[];
  readonly notes: readonly { readonly personId: Id }[];
}

const isUnborn = (person: FamilyPerson): boolean => person.dateOfBirth === null && person.expectedOn !== null;
const ageOf = (person: FamilyPerson, today: Day): number | null =>
  person.dateOfBirth === null ? null : ageAt(person.dateOfBirth, today);
const isChild = (person: FamilyPerson, today: Day): boolean => {
  const age = ageOf(person, today);
  return isUnborn(person) || (age !== null && age < 18);
};

/** Someone whose age nobody knows is not refused for it; the coordinator decides. */
const takesAge = (rule: SubjectRule, person: FamilyPerson, today: Day): boolean => {
  const age = ageOf(person, today);
  return rule.age === undefined || age === null || (age >= rule.age.from && age <= rule.age.to);
};

const subjectProblem = (
  rules: readonly SubjectRule[],
  position: Position,
  person: FamilyPerson,
  today: Day,
): Omit<FieldError, 'path'> | undefined => {
  const ofPosition = rules.filter((rule) => rule.position === position);
  if (ofPosition.length === 0)
    return { code: 'position-not-taken', message: 'This programme does not take people in this position' };
  if (isUnborn(person)) {
    if (ofPosition.some((rule) => rule.unborn)) return undefined;
    return { code: 'unborn-not-taken', message: 'This programme does not take unborn babies' };
  }
  if (!ofPosition.some((rule) => takesAge(rule, person, today)))
    return { code: 'age-not-taken', message: 'This programme does not take people of this age' };
  if (position !== 'person-causing-harm' || !isChild(person, today)) return undefined;
  return { code: 'is-a-child', message: 'Someone under 18 is referred as a child, also when using harm' };
};

const countProblems = (rules: readonly SubjectRule[], subjects: FormPeople['subjects']): FieldError[] =>
  rules.flatMap(({ position, least, most }) => {
    const count = subjects.filter((subject) => subject.position === position).length;
    if (count < least)
      return [
        {
          path: 'subjects',
          code: 'too-few-people',
          message: 'This programme takes more people in one of the positions',
        },
      ];
    if (count > most)
      return [
        {
          path: 'subjects',
          code: 'too-many-people',
          message: 'This programme takes fewer people in one of the positions',
        },
      ];
    return [];
  });

const notInFamily = { code: 'not-in-family', message: 'This person does not belong to the family' } as const;

/**
 * Checks the people of a referral against the family and against whom the programme takes: position, how many, age,
 * unborn. `members` are those whom the referrer may know of; anyone else is `not-in-family`. Throws 422 with every
 * problem located, or 409 `person-died`.
 */
export const checkPeople = (
  form: FormPeople,
  {
    members,
    rules,
    today,
  }: { readonly members: readonly FamilyPerson[]; readonly rules: readonly SubjectRule[]; readonly today: Day },
): void => {
  const known = new Map(members.map((member) => [member.personId, member]));
  const fields: FieldError[] = [];
  const died: FieldError[] = [];
  const find = (path: string, personId: Id): FamilyPerson | undefined => {
    const person = known.get(personId);
    if (person === undefined) fields.push({ path, ...notInFamily });
    else if (person.diedOn !== null) died.push({ path, code: 'person-died', message: 'This person has died' });
    return person;
  };
  form.subjects.forEach(({ personId, position }, index) => {
    const person = find(`subjects.${index}.personId`, personId);
    const problem = person === undefined ? undefined : subjectProblem(rules, position, person, today);
    if (problem !== undefined) fields.push({ path: `subjects.${index}.position`, ...problem });
  });
  form.children.forEach(({ personId }, index) => {
    const path = `children.${index}.personId`;
    const person = find(path, personId);
    if (person !== undefined && !isChild(person, today))
      fields.push({ path, code: 'not-a-child', message: 'This person is not a child' });
  });
  form.notes.forEach(({ personId }, index) => {
    const path = `survivorNotes.${index}.personId`;
    find(path, personId);
    if (form.subjects.some((subject) => subject.personId === personId && subject.position === 'person-causing-harm')) {
      fields.push({
        path,
        code: 'not-for-this-person',
        message: 'A note for the survivor’s side is not about a person causing harm',
      });
    }
  });
  fields.push(...countProblems(rules, form.subjects));
  const [first] = fields;
  if (first !== undefined)
    throw new AppError('invalid', first.code, { message: 'Some of what was sent is not right', fields });
  if (died.length > 0)
    throw new AppError('conflict', 'person-died', { message: 'Nobody can be referred after a death', fields: died });
};
