import type { SubjectRule } from '@waymark/plugin-api/shared';
import type { NamedFamily, NamedPerson } from './named-person.ts';

/** Who may be named in which part of the form. */
export interface PeopleToRefer {
  /** Those whose position the programme takes; ages are the server's to judge. */
  readonly people: readonly NamedPerson[];
  readonly children: readonly NamedPerson[];
  /** Those whom a note for the survivor's side can be about: nobody who causes harm. */
  readonly noted: readonly NamedPerson[];
}

export const peopleToRefer = ({ people }: NamedFamily, rules: readonly SubjectRule[]): PeopleToRefer => {
  const alive = people.filter(({ diedOn = null }) => diedOn === null);
  return {
    people: alive.filter((person) => rules.some(({ position }) => position === person.position)),
    children: alive.filter(({ position }) => position === 'child'),
    noted: alive.filter(({ position }) => position !== 'person-causing-harm'),
  };
};
