/** How the writer shares itself out. */
export interface Pace {
  /** How often, and after which pause, a file that another process holds is tried again. */
  readonly attempts: number;
  readonly pauseMs: number;
  /** A group holds the event loop while it runs, so that it takes no new unit after this long. */
  readonly groupMs: number;
}

/** Ten seconds of patience; groups of ten milliseconds. */
export const usualPace: Pace = { attempts: 2000, pauseMs: 5, groupMs: 10 };
