import { z } from 'zod';
import { venueWarningKinds } from '../codes/keep-apart.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

/** Two people must not meet; stands under the one it protects. */
export const recordKeepApartInput = z.strictObject({
  keepApartId: idSchema,
  personId: idSchema,
  otherPersonId: idSchema,
  why: words(1000),
  supersedes: z.strictObject({ factId: idSchema, reason: words(500) }).optional(),
});
export const keepApartRecorded = z.strictObject({ keepApartId: idSchema, isNew: z.boolean() });

/** The two may meet again, and why; the new fact takes the place of the one that is ended. */
export const endKeepApartInput = z.strictObject({
  endingId: idSchema,
  personId: idSchema,
  keepApartId: idSchema,
  why: words(500),
});
export const keepApartEnded = z.strictObject({ keepApartId: idSchema, isNew: z.boolean() });

export const listKeepApartInput = z.strictObject({ personId: idSchema });

/** Whom a person must not meet, oldest first; what stood before, newest first; related people of whom it is not said. */
export const keepApartView = z.strictObject({
  personId: idSchema,
  name: z.string().nullable(),
  pairs: z.array(
    z.strictObject({
      keepApartId: idSchema,
      otherPersonId: idSchema,
      /** Nobody the asker may know of any more. */
      otherName: z.string().nullable(),
      why: z.string(),
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
    }),
  ),
  earlier: z.array(
    z.strictObject({
      keepApartId: idSchema,
      otherName: z.string().nullable(),
      why: z.string(),
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
      until: z.string(),
      endedBy: z.string().nullable(),
      /** Why it was ended, or said anew. */
      reason: z.string().nullable(),
      isEnded: z.boolean(),
    }),
  ),
  others: z.array(z.strictObject({ personId: idSchema, name: z.string() })),
});
export type KeepApartView = z.output<typeof keepApartView>;

export const listVenueWarningsInput = z.strictObject({});

/** Bookings at which someone would meet whom she must not, soonest first. */
export const venueWarningsView = z.strictObject({
  warnings: z.array(
    z.strictObject({
      warningId: idSchema,
      personId: idSchema,
      name: z.string().nullable(),
      otherName: z.string().nullable(),
      kind: z.enum(venueWarningKinds),
      place: z.string().nullable(),
      startsAt: z.string(),
      endsAt: z.string(),
      otherStartsAt: z.string(),
      otherEndsAt: z.string(),
      askedAt: z.string().nullable(),
    }),
  ),
});
export type VenueWarningsView = z.output<typeof venueWarningsView>;

export const askForAnotherPlaceInput = z.strictObject({ warningId: idSchema });
export const askedForAnotherPlace = z.strictObject({ warningId: idSchema, askedAt: z.string() });
