import { z } from 'zod';
import { markCodes } from '../codes/marks.ts';
import { cancelledBys, confirmedHows, markModes } from '../codes/sessions.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { evenIfBooked } from './bookings.ts';
import { localTime, words } from './words.ts';

/** Books an appointment before enrolment, or a new attempt at one that did not take place (model.md section 2). */
export const bookAppointmentInput = z
  .strictObject({
    appointmentId: idSchema,
    referralId: idSchema,
    subjectId: idSchema,
    day: daySchema,
    from: localTime,
    to: localTime,
    place: words(200),
    mode: z.enum(markModes),
    ...evenIfBooked,
  })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-starts', path: ['to'] });
export type BookAppointmentInput = z.output<typeof bookAppointmentInput>;

export const appointmentBooked = z.strictObject({
  appointmentId: idSchema,
  isNew: z.boolean(),
  /** 1 for the first appointment of this person in this referral. */
  attempt: z.int(),
  startsAt: z.string(),
  endsAt: z.string(),
});

/** What came of an appointment, by the codes of the person's position. */
export const markAppointmentInput = z.strictObject({
  markId: idSchema,
  appointmentId: idSchema,
  code: z.enum(markCodes),
  cancelledBy: z.enum(cancelledBys).optional(),
  confirmedHow: z.enum(confirmedHows).optional(),
  /** The reason or the behaviour, where the code says nothing without. */
  note: words(1000).optional(),
  supersedes: z.strictObject({ factId: idSchema, reason: words(500) }).optional(),
});
export type MarkAppointmentInput = z.output<typeof markAppointmentInput>;

export const appointmentMarked = z.strictObject({ markId: idSchema, isNew: z.boolean() });

/** An appointment as the coordinator reads it; `mark` is null where nothing was recorded, which is never "attended". */
export const appointmentView = z.strictObject({
  appointmentId: idSchema,
  attempt: z.int(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  mode: z.enum(markModes),
  mark: z
    .strictObject({
      markId: idSchema,
      code: z.enum(markCodes),
      cancelledBy: z.enum(cancelledBys).nullable(),
      note: z.string().nullable(),
      by: z.string().nullable(),
      recordedAt: z.string(),
    })
    .nullable(),
});
export type AppointmentView = z.output<typeof appointmentView>;
