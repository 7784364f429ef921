/** One person referred: days from receipt to the start, or, not started, the days watched so far without one. */
export interface Wait {
  readonly days: number;
  readonly hasStarted: boolean;
}

export interface ShareStarted {
  readonly days: number;
  /** From 0 to 1: the share of all referred who had started by then. */
  readonly share: number;
}

/**
 * The share of those referred who had started after so many days, with people still waiting counted (Kaplan and Meier's
 * estimate): who still waits stays in the base for as long as he or she has waited. Who left before a start is to be
 * given the days up to now, as someone who has not started: leaving is no start. One point a day on which someone did.
 */
export const sharesStarted = (waits: readonly Wait[]): readonly ShareStarted[] => {
  const days = [...new Set(waits.filter(({ hasStarted }) => hasStarted).map((wait) => wait.days))].sort(
    (a, b) => a - b,
  );
  let notStarted = 1;
  return days.map((day) => {
    const atRisk = waits.filter((wait) => wait.days >= day).length;
    const starting = waits.filter((wait) => wait.hasStarted && wait.days === day).length;
    notStarted *= 1 - starting / atRisk;
    return { days: day, share: 1 - notStarted };
  });
};

/** Room for the error of binary fractions, so that a half reached exactly is reached. */
const almost = 1e-9;

/** The days within which this share of those referred had started; null where so many have not started yet (S34). */
export const daysUntilShare = (waits: readonly Wait[], share: number): number | null =>
  sharesStarted(waits).find((point) => point.share >= share - almost)?.days ?? null;
