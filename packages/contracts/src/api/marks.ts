import { z } from 'zod';
import { markCodes } from '../codes/marks.ts';
import { cancelledBys, confirmedHows, markModes, roomCompanies } from '../codes/sessions.ts';
import { instantSchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';

/** One mark as a phone sends it; `markId` is made there and is its idempotency key for ever (S2, S3). */
export const markInput = z.strictObject({
  markId: idSchema,
  personId: idSchema,
  code: z.enum(markCodes),
  /** The programme's own code, where the register offers one that means `code`. */
  localCode: z.string().trim().max(60).optional(),
  minutes: z.int().min(0).max(600).optional(),
  mode: z.enum(markModes),
  /** Who else was in the room, where the session was by phone or video. */
  roomCompany: z.enum(roomCompanies).optional(),
  cancelledBy: z.enum(cancelledBys).optional(),
  noticeAt: instantSchema.optional(),
  confirmedHow: z.enum(confirmedHows).optional(),
  reasonCode: z.string().trim().max(60).optional(),
  catchUpForSessionId: idSchema.optional(),
  note: z.string().trim().max(1000).optional(),
  /** When the mark was made on the phone. */
  occurredAt: instantSchema,
  /** The mark this one changes; `reason` is needed once the register is closed. */
  supersedes: z.strictObject({ markId: idSchema, reason: z.string().trim().min(1).max(500).optional() }).optional(),
});
export type MarkInput = z.output<typeof markInput>;

/** A register as it is sent: 1 to 60 marks, saved whole or not at all. */
export const recordMarksInput = z
  .strictObject({
    sessionId: idSchema,
    marks: z.array(markInput).min(1).max(60),
  })
  .superRefine(({ marks }, context) => {
    const persons = new Set<string>();
    marks.forEach((mark, index) => {
      if (persons.has(mark.personId))
        context.addIssue({ code: 'custom', message: 'person-twice', path: ['marks', index, 'personId'] });
      persons.add(mark.personId);
    });
  });

export const marksRecorded = z.strictObject({
  sessionId: idSchema,
  recordedAt: z.string(),
  marks: z.array(z.strictObject({ markId: idSchema, personId: idSchema, isNew: z.boolean() })),
});
export type MarksRecorded = z.output<typeof marksRecorded>;

export const closeRegisterInput = z.strictObject({ sessionId: idSchema });
export const registerClosed = z.strictObject({ sessionId: idSchema, closedAt: z.string(), version: z.int() });
