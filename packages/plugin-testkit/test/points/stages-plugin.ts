import { birthdayOf, type Day, dayOfGestation } from '@waymark/contracts';
import type { Stages } from '@waymark/plugin-api/server';
import type { ChildFacts, StageAnswer } from '@waymark/plugin-api/shared';
import { tinyProgramme } from './tiny-programme.ts';

/** From pregnancy to the second birthday of the last of the children. */
const endsOn = ({ bornOn, expectedOn }: ChildFacts): Day | null => {
  const start = bornOn ?? expectedOn;
  return start === null ? null : birthdayOf(start, 2);
};

const datesOf = (child: ChildFacts, asOf: Day): StageAnswer['next'] => {
  const { personId: childId, bornOn, expectedOn } = child;
  const isUnborn = bornOn === null && expectedOn !== null;
  const end = endsOn(child);
  return [
    ...(isUnborn && dayOfGestation(expectedOn, 28) >= asOf
      ? [{ id: 'last-joining', title: 'Last day to join', childId, at: { of: 'gestation' as const, weeks: 28 } }]
      : []),
    ...(end !== null && end >= asOf
      ? [{ id: 'end', title: 'The programme ends', childId, at: { of: 'birthday' as const, years: 2 } }]
      : []),
  ];
};

const stages: Stages = ({ children }, asOf) => {
  const known = children.filter((child) => (endsOn(child) ?? '') >= asOf);
  const next = known.flatMap((child) => datesOf(child, asOf));
  if (known.length === 0) return { stage: null, next };
  const isBorn = known.every(({ bornOn }) => bornOn !== null);
  return isBorn
    ? { stage: { id: 'with-baby', title: 'With the baby', because: 'Every baby is born.' }, next }
    : { stage: { id: 'antenatal', title: 'Before birth', because: 'A baby is not born yet.' }, next };
};

export const plugin = tinyProgramme('tiny-stages', { stages });
