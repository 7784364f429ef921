import type { Curriculum, CurriculumItem } from '@waymark/plugin-api/shared';

/** The four goals of the programme; what is done in a session stands in the licensed manual, not here. */
const goals = {
  motivation: 'Trust, and motivation to look at his fathering',
  childCentred: 'Awareness and use of child-centred fathering',
  responsibility: 'Responsibility for abusive and neglectful fathering and what it did',
  future: 'Rebuilding trust and planning for the future',
} as const;

/** Late by more than 20 minutes of a group, or 15 of a meeting with him alone: seen, but its content is not covered. */
const group = { minutes: 120, minutesNeeded: 100 } as const;
const alone = { minutes: 60, minutesNeeded: 45 } as const;

const goalOf = (number: number): string => {
  if (number <= 3) return goals.motivation;
  if (number <= 9) return goals.childCentred;
  return number <= 15 ? goals.responsibility : goals.future;
};

/** Sessions 6 and 14 are one-to-one: one in the part on child-centred fathering, one in the part on responsibility. */
const individual = new Set([6, 14]);

const item = (number: number): CurriculumItem => {
  const isIndividual = individual.has(number);
  return {
    id: `session-${String(number).padStart(2, '0')}`,
    number,
    title: isIndividual ? `Session ${number}, one-to-one` : `Session ${number}`,
    kind: isIndividual ? 'individual' : 'group',
    ...(isIndividual ? alone : group),
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
