import type { ToldProgramme } from '../told-programme.ts';

/** What of a programme decides how its groups run. */
export interface Course {
  readonly sessions: number;
  /** Items held with one person alone. */
  readonly alone: readonly { readonly itemId: string; readonly number: number }[];
  /** Sessions without which nobody completes. */
  readonly mandatory: ReadonlySet<number>;
  /** How many of the others may be missed. */
  readonly missable: number;
}

/** The course of the newest curriculum of a programme. */
export const courseOf = ({ shared: { curricula, completion } }: ToldProgramme): Course => {
  const items = curricula.at(-1)?.items ?? [];
  const numbers = (ids: readonly string[]) => items.filter(({ id }) => ids.includes(id)).map(({ number }) => number);
  return {
    sessions: items.length,
    alone: items.filter(({ kind }) => kind === 'individual').map(({ id, number }) => ({ itemId: id, number })),
    mandatory: new Set(numbers(completion.mandatoryItems)),
    missable: Math.min(2, Math.floor((items.length * (100 - completion.contentPercent)) / 100)),
  };
};
