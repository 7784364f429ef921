import { addDays, atLondon, type Day, dayOf, type Instant, toInstant } from '@waymark/contracts';

/** The twelve months a release speaks of: up to the end of its month, all as at that end. */
export interface FigureWindow {
  readonly month: string;
  readonly from: Day;
  readonly to: Day;
  readonly asAt: Instant;
}

/** The window of a month `YYYY-MM`. */
export const figureWindow = (month: string): FigureWindow => {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const next = first.add({ months: 1 });
  return {
    month,
    from: first.subtract({ months: 11 }).toString(),
    to: addDays(next.toString(), -1),
    asAt: toInstant(Temporal.Instant.from(atLondon(next.toString(), '00:00')).subtract({ milliseconds: 1 })),
  };
};

/** The last month that is over at an instant. */
export const lastFullMonth = (now: Instant): string =>
  Temporal.PlainDate.from(dayOf(now)).with({ day: 1 }).subtract({ months: 1 }).toString().slice(0, 7);
