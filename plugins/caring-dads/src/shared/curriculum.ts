import type { Curriculum, CurriculumItem } from '@waymark/plugin-api/shared';

/** The four goals of the programme; what is done in a session stands in the licensed manual, not here. */
const goals = {
  motivation: 'Trust, and motivation to look at his fathering',
  childCentred: 'Awareness and use of child-centred fathering',
  responsibility: 'Responsibility for abusive and neglectful fathering and what it did',
  future: 'Rebuilding trust and planning for the future',
} as const;

const minutes = 120;
/** Being there for less than this covers nothing: late by more than 20 minutes, or gone early. */
const minutesNeeded = 100;

const goalOf = (number: number): string => {
  if (number <= 3) return goals.motivation;
  if (number <= 9) return goals.childCentred;
  return number <= 15 ? goals.responsibility : goals.future;
};

/** Sessions 6 and 14 are one-to-one; fifteen are in the group. */
const individual = new Set([6, 14]);

const item = (number: number): CurriculumItem => {
  const isIndividual = individual.has(number);
  return {
    id: `session-${String(number).padStart(2, '0')}`,
    number,
    title: isIndividual ? `Session ${number}, one-to-one` : `Session ${number}`,
    kind: isIndividual ? 'individual' : 'group',
    minutes: isIndividual ? 60 : minutes,
    minutesNeeded: isIndividual ? 45 : minutesNeeded,
    goal: goalOf(number),
    weeksAfterPrevious: number === 1 ? 0 : 1,
    isMandatory: isIndividual,
  };
};

/** 17 sessions, 15 in the group and 2 one-to-one; the group is closed after session 3 (domain.md section 2). */
export const curriculum: Curriculum = {
  version: '1.0.0',
  items: Array.from({ length: 17 }, (_, index) => item(index + 1)),
  joinsCloseAfter: 3,
};
