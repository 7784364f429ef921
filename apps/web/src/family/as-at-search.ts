import type { Day } from '@waymark/contracts';

type Search = Readonly<Record<string, unknown>>;

const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string') return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false;
  }
};

/** The day in the address of a family; anything that is no day is left out. No schema, so that the first script stays small. */
export const familySearch = ({ asAt }: Search): { readonly asAt?: Day } => (isDay(asAt) ? { asAt } : {});
