import { z } from 'zod';
import { idSchema } from '../id-schema.ts';

/**
 * What would be booked twice, and when: a place, or one of those who lead. By whom it is taken is never said: it may be
 * the other side (S28).
 */
export const bookedTwiceView = z.strictObject({
  what: z.enum(['place', 'facilitator']),
  /** Who leads; null for a place. */
  staffId: idSchema.nullable(),
  /** The time of what is planned, not of what it meets. */
  startsAt: z.string(),
  endsAt: z.string(),
});
export type BookedTwice = z.output<typeof bookedTwiceView>;

/** Whether it is booked although the place, or who leads, is already booked then. */
export const evenIfBooked = { evenIfBooked: z.boolean().optional() };
