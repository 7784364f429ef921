import type { FamilyPerson, FamilyView } from '@waymark/contracts';
import type { SubjectRule } from '@waymark/plugin-api/shared';

/** Who may be named in which part of the form. */
export interface PeopleToRefer {
  /** Those whose position the programme takes; ages are the server's to judge. */
  readonly people: readonly FamilyPerson[];
  readonly children: readonly FamilyPerson[];
  /** Those whom a note for the survivor's side can be about: nobody who causes harm. */
  readonly noted: readonly FamilyPerson[];
}

export const peopleToRefer = ({ people }: FamilyView, rules: readonly SubjectRule[]): PeopleToRefer => {
  const alive = people.filter(({ diedOn }) => diedOn === null);
  return {
    people: alive.filter((person) => rules.some(({ position }) => position === person.position)),
    children: alive.filter(({ position }) => position === 'child'),
    noted: alive.filter(({ position }) => position !== 'person-causing-harm'),
  };
};
