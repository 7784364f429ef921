import { z } from 'zod';
import { idSchema } from '../id-schema.ts';

export const viewOversightInput = z.strictObject({});

/** A register nobody has finished a day after its session; people are those without a mark whom the reader may know of. */
const lateRegister = z.strictObject({
  sessionId: idSchema,
  programme: z.string(),
  /** Null for who does not work with the offering. */
  groupTitle: z.string().nullable(),
  number: z.int(),
  startsAt: z.string(),
  endsAt: z.string(),
  facilitators: z.array(z.string()),
  people: z.array(z.strictObject({ personId: idSchema, name: z.string() })),
  rule: z.string(),
  ruleVersion: z.string(),
});
export type LateRegister = z.output<typeof lateRegister>;

/** A message or call that has reached nobody: a safety notice first. */
const undelivered = z.strictObject({
  noticeId: idSchema,
  /** About whom; null where the reader may not know the name. */
  aboutName: z.string().nullable(),
  /** Null where nobody is known to send it to. */
  toName: z.string().nullable(),
  kind: z.enum(['safety', 'duty-call', 'emergency-duty-call', 'message']),
  since: z.string(),
  /** When it goes to the next in line. */
  callBy: z.string().nullable(),
});
export type UndeliveredNotice = z.output<typeof undelivered>;

const placeLine = {
  enrolmentId: idSchema,
  personId: idSchema,
  name: z.string(),
  programme: z.string(),
  /** A family of the person that the reader works with. */
  familyId: idSchema.nullable(),
};

const endingLine = z.strictObject({
  ...placeLine,
  since: z.string(),
  /** After 3 days it is the manager’s to act. */
  isManagers: z.boolean(),
});
export type EndingLine = z.output<typeof endingLine>;

const notSeenLine = z.strictObject({
  ...placeLine,
  /** The day last seen; null where never. */
  lastSeenOn: z.string().nullable(),
  days: z.int(),
});
export type NotSeenLine = z.output<typeof notSeenLine>;

const interruptionLine = z.strictObject({
  staffId: idSchema,
  name: z.string(),
  thisWeek: z.int(),
  lastWeek: z.int(),
  /** More than 5 in a week mean that the rules are wrong, not the worker. */
  isTooMany: z.boolean(),
});
export type InterruptionLine = z.output<typeof interruptionLine>;

/** What a manager or duty worker must act on, of their own team, hours or offerings. */
export const oversightView = z.strictObject({
  asAt: z.string(),
  lateRegisters: z.array(lateRegister),
  undelivered: z.array(undelivered),
  endings: z.array(endingLine),
  /** Not seen for more than 14 days, longest first. */
  notSeen: z.array(notSeenLine),
  interruptions: z.array(interruptionLine),
});
export type OversightView = z.output<typeof oversightView>;
