import { z } from 'zod';
import { tonightKinds } from '../codes/tonight.ts';
import { idSchema } from '../id-schema.ts';
import { contactCardSchema } from '../people/contact-card.ts';

export const viewTonightInput = z.strictObject({});

const tonightEvent = z.strictObject({
  statusId: idSchema,
  kind: z.enum(tonightKinds),
  at: z.string(),
  recordedAt: z.string(),
});

/** One partner: what is known of the person causing harm tonight, and how she may safely be reached. */
const tonightRow = z.strictObject({
  /** The survivor; null for a duty worker who sees only that a partner has no worker. */
  partnerId: idSchema.nullable(),
  partnerName: z.string().nullable(),
  personId: idSchema.nullable(),
  personName: z.string().nullable(),
  sessionAt: z.string().nullable(),
  events: z.array(tonightEvent),
  card: contactCardSchema.nullable(),
  cardConfirmedOn: z.string().nullable(),
  /** A notice to acknowledge, and when it becomes a call to the next in line. */
  notice: z
    .strictObject({ noticeId: idSchema, callBy: z.string().nullable(), acknowledgedAt: z.string().nullable() })
    .nullable(),
  lastCall: z.strictObject({ at: z.string(), result: z.string() }).nullable(),
  hasWorker: z.boolean(),
});
export type TonightRow = z.output<typeof tonightRow>;

/** Who starts, has not arrived, left early, was turned away or is excluded: her safe times and words beside (S41). */
export const tonightView = z.strictObject({ asAt: z.string(), rows: z.array(tonightRow) });
export type TonightView = z.output<typeof tonightView>;

export const acknowledgeNoticeInput = z.strictObject({ noticeId: idSchema });
export const noticeAcknowledged = z.strictObject({ noticeId: idSchema, acknowledgedAt: z.string() });
