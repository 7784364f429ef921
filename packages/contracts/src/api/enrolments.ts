import { z } from 'zod';
import { positions } from '../codes/access.ts';
import { completionReasons } from '../codes/completion.ts';
import { endingReasons } from '../codes/referral-reasons.ts';
import { referralStates } from '../codes/referral-states.ts';
import { curriculumKinds, pauseReasons, sessionStates } from '../codes/sessions.ts';
import { partnerContacts } from '../codes/waiting.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

export const beginEndingInput = z.strictObject({
  enrolmentId: idSchema,
  reason: z.enum(endingReasons),
  note: words(1000).optional(),
});
export const undoEndingInput = z.strictObject({ enrolmentId: idSchema, note: words(1000) });

/** An answer for one child to the question what an ending means for that child. */
export const answerEndingInput = z.strictObject({
  answerId: idSchema,
  enrolmentId: idSchema,
  childId: idSchema,
  /** What it means for this child, in words. */
  meaning: words(2000),
  /** Who answered, where the answer was given in a logged call to another council. */
  loggedCall: z.strictObject({ withWhom: words(120), agency: words(120) }).optional(),
});
export const endingAnswered = z.strictObject({ answerId: idSchema, isNew: z.boolean() });

export const endEnrolmentInput = z.strictObject({
  enrolmentId: idSchema,
  as: z.enum(['ended-early', 'withdrawn']),
  /** Needed where it differs from the reason the ending began with. */
  reason: z.enum(endingReasons).optional(),
  note: words(1000).optional(),
});
export const completeEnrolmentInput = z.strictObject({ enrolmentId: idSchema });

/** What a verb answers that moved a place. */
export const enrolmentMoved = z.strictObject({
  enrolmentId: idSchema,
  state: z.enum(referralStates),
  exitReason: z.string().nullable(),
  asksEndReport: z.boolean(),
});

/** Dated pause: nothing is offered, the run stands still. First and last day included. */
export const recordPauseInput = z
  .strictObject({
    pauseId: idSchema,
    enrolmentId: idSchema,
    pauseReason: z.enum(pauseReasons),
    from: daySchema,
    to: daySchema.optional(),
    supersedes: z.strictObject({ factId: idSchema, reason: words(500) }).optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'ends-before-it-starts', path: ['to'] });
export const pauseRecorded = z.strictObject({ pauseId: idSchema, isNew: z.boolean() });

/** Moves a person to another group of the same offering; the place stays one and the same. */
export const moveToGroupInput = z.strictObject({
  moveId: idSchema,
  enrolmentId: idSchema,
  groupId: idSchema,
  why: words(500),
});
export const movedToGroup = z.strictObject({
  moveId: idSchema,
  isNew: z.boolean(),
  enrolmentId: idSchema,
  groupId: idSchema,
});

export const listOtherGroupsInput = z.strictObject({ enrolmentId: idSchema });

const sessionThere = z.strictObject({
  sessionId: idSchema,
  number: z.int(),
  title: z.string(),
  startsAt: z.string(),
});

/** Groups of the same offering and version that still meet, and what a move to each would bring. */
export const otherGroupsView = z.strictObject({
  groups: z.array(
    z.strictObject({
      groupId: idSchema,
      title: z.string(),
      venue: z.string(),
      placesLeft: z.int(),
      expected: z.array(sessionThere),
      /** To come, but covered already: not expected. */
      repeated: z.array(sessionThere),
      /** Held there already and not covered. */
      owed: z.array(sessionThere),
    }),
  ),
});
export type OtherGroupsView = z.output<typeof otherGroupsView>;

export const viewEnrolmentInput = z.strictObject({ enrolmentId: idSchema });

/** A place: under which version, since when, what is covered, what is still to plan. */
export const enrolmentView = z.strictObject({
  enrolmentId: idSchema,
  referralId: idSchema,
  personId: idSchema,
  name: z.string(),
  programmeId: z.string(),
  programmeVersion: z.string(),
  groupId: idSchema.nullable(),
  position: z.enum(positions),
  state: z.enum(referralStates),
  from: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Since when the person receives nothing, while an ending runs. */
  receivingNothingSince: z.string().nullable(),
  exitReason: z.string().nullable(),
  /** For the offering's coordinator and manager; null for who leads the group. */
  partnerContact: z.enum(partnerContacts).nullable(),
  sentence: z.string(),
  completion: z.strictObject({
    isMet: z.boolean(),
    version: z.string(),
    reasons: z.array(z.strictObject({ code: z.enum(completionReasons), isMet: z.boolean(), because: z.string() })),
  }),
  /** From which group the person was moved, newest first. */
  groupMoves: z.array(
    z.strictObject({ from: z.string(), movedAt: z.string(), by: z.string().nullable(), why: z.string() }),
  ),
  pauses: z.array(
    z.strictObject({
      pauseId: idSchema,
      pauseReason: z.enum(pauseReasons),
      from: z.string(),
      to: z.string().nullable(),
    }),
  ),
  /** What the place owes: sessions held whose content it has not covered; catch-ups, and how many more would count. */
  catchUps: z.strictObject({
    owed: z.array(z.strictObject({ sessionId: idSchema, number: z.int(), title: z.string(), startsAt: z.string() })),
    planned: z.array(
      z.strictObject({
        sessionId: idSchema,
        forSessionId: idSchema,
        number: z.int(),
        startsAt: z.string(),
        state: z.enum(sessionStates),
        isOpen: z.boolean(),
      }),
    ),
    left: z.int(),
  }),
  /** Items held with the person alone; the week they fall in, and every attempt so far. */
  individual: z.array(
    z.strictObject({
      itemId: z.string(),
      number: z.int(),
      title: z.string(),
      kind: z.enum(curriculumKinds),
      weekOf: z.string().nullable(),
      attempts: z.array(z.strictObject({ sessionId: idSchema, startsAt: z.string(), state: z.enum(sessionStates) })),
    }),
  ),
});
export type EnrolmentView = z.output<typeof enrolmentView>;
