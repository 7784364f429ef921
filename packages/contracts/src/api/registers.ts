import { z } from 'zod';
import { positions } from '../codes/access.ts';
import { markCodes } from '../codes/marks.ts';
import {
  cancelledBys,
  confirmedHows,
  markModes,
  roomCompanies,
  sessionKinds,
  sessionStates,
} from '../codes/sessions.ts';
import { idSchema } from '../id-schema.ts';
import { correctionOfRegister } from './corrections.ts';

export const viewRegisterInput = z.strictObject({ sessionId: idSchema });

/** The mark that stands, with all that was said with it; one `recorded-in-error` counts as none and is named by the next. */
const registerMark = z.strictObject({
  markId: idSchema,
  code: z.enum(markCodes),
  localCode: z.string().nullable(),
  minutes: z.int().nullable(),
  mode: z.enum(markModes),
  roomCompany: z.enum(roomCompanies).nullable(),
  cancelledBy: z.enum(cancelledBys).nullable(),
  noticeAt: z.string().nullable(),
  confirmedHow: z.enum(confirmedHows).nullable(),
  reasonCode: z.string().nullable(),
  note: z.string().nullable(),
  catchUpForSessionId: idSchema.nullable(),
  recordedAt: z.string(),
  recordedBy: idSchema,
  /** Who that is, by name. */
  recorder: z.string().nullable(),
});

/** One button of a register: a core code, or a programme's own word for one. */
const registerButton = z.strictObject({ code: z.enum(markCodes), localCode: z.string().nullable(), label: z.string() });

export const registerView = z.strictObject({
  sessionId: idSchema,
  group: z.strictObject({ groupId: idSchema, title: z.string() }),
  programme: z.string(),
  number: z.int(),
  title: z.string(),
  kind: z.enum(sessionKinds),
  /** How the session is held; a mark says so for one person where it was otherwise. */
  mode: z.enum(markModes),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string().nullable(),
  state: z.enum(sessionStates),
  closedAt: z.string().nullable(),
  version: z.int(),
  expected: z.int(),
  /** Of those expected, how many have a mark that counts. */
  recorded: z.int(),
  people: z.array(
    z.strictObject({
      personId: idSchema,
      enrolmentId: idSchema,
      knownAs: z.string(),
      familyName: z.string(),
      position: z.enum(positions),
      isExpected: z.boolean(),
      /** What must be known before the session, in quiet words: interpreter, access needs. */
      notes: z.array(z.string()),
      /** Session numbers whose content is still owed. */
      owes: z.array(z.int()),
      mark: registerMark.nullable(),
      correction: correctionOfRegister.nullable(),
    }),
  ),
  buttons: z.partialRecord(z.enum(positions), z.array(registerButton)),
});
export type RegisterView = z.output<typeof registerView>;

export const viewTodayInput = z.strictObject({});

const sessionCard = z.strictObject({
  sessionId: idSchema,
  groupTitle: z.string(),
  programme: z.string(),
  number: z.int(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string().nullable(),
  state: z.enum(sessionStates),
  expected: z.int(),
  /** Of those expected, how many have a mark that counts. */
  recorded: z.int(),
  /** Names of the others who lead it. */
  alsoLeading: z.array(z.string()),
});
export type SessionCard = z.output<typeof sessionCard>;

/** A facilitator's first screen: today's sessions, then registers that are not finished, oldest first. */
export const todayView = z.strictObject({
  today: z.array(sessionCard),
  unfinished: z.array(sessionCard),
});
export type TodayView = z.output<typeof todayView>;
