import type { Chance } from '../random.ts';

/** How one referral ends, or where it would have ended had its time not run out. */
export const outcomes = ['completed', 'left', 'not-started', 'not-accepted', 'withdrawn', 'no-place'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Of 100 referred. Half of those who start complete, as published; more of them start than domain.md section 2 invents,
 * since 2,600 referrals a year then give the marks that the size asks for.
 */
export const funnel: Readonly<Record<Outcome, number>> = {
  completed: 43,
  left: 43,
  'not-started': 3,
  'not-accepted': 7,
  withdrawn: 2,
  'no-place': 2,
};

export const drawOutcome = (chance: Chance): Outcome => {
  let draw = chance.next() * 100;
  for (const outcome of outcomes) {
    draw -= funnel[outcome];
    if (draw < 0) return outcome;
  }
  return 'completed';
};
