import { z } from 'zod';
import { whysNotHeld } from '../codes/groups.ts';
import { noticeChannels, noticeStates } from '../codes/notices.ts';
import {
  markModes,
  sessionChangeKinds,
  sessionStates,
  staysWhys,
  tellingChannels,
  tellingResults,
} from '../codes/sessions.ts';
import { daySchema, instantSchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { bookedTwiceView, evenIfBooked } from './bookings.ts';
import { localTime, words } from './words.ts';

const skippedDay = z.strictObject({ day: z.string(), why: z.enum(whysNotHeld) });

/** Cancels a session that we do not hold; a cancellation of ours never counts against anyone (F6). */
export const cancelSessionInput = z.strictObject({
  sessionId: idSchema,
  why: words(500),
  /** Whether its content is held on the next free date, and the rest moves on; else it is left out. */
  makesUp: z.boolean().optional(),
});
export const sessionCancelled = z.strictObject({ sessionId: idSchema, version: z.int() });

const to = { day: daySchema, from: localTime, to: localTime };

/** Where a session would move: a day and local times, for itself alone or with the rest. */
const move = { sessionId: idSchema, ...to, scope: z.enum(['this', 'this-and-rest']) };
export const previewMoveInput = z
  .strictObject(move)
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-starts', path: ['to'] });

/** Moves what was shown: where something has changed since, nothing moves. */
export const moveSessionInput = z
  .strictObject({
    ...move,
    why: words(500),
    ...evenIfBooked,
    shown: z.array(z.strictObject({ sessionId: idSchema, startsAt: z.string().max(40) })).max(200),
  })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-starts', path: ['to'] });

/** Another place, or null where the one there is cannot be used and none is found yet. */
export const setSessionPlaceInput = z.strictObject({
  sessionId: idSchema,
  place: words(200).nullable(),
  ...evenIfBooked,
});
export const sessionPlaceSet = z.strictObject({ sessionId: idSchema, version: z.int() });

export const previewCancelInput = z.strictObject({ sessionId: idSchema });

const when = z.strictObject({ startsAt: z.string(), endsAt: z.string() });

/** What an act would move, what stays and why, and who will be told; nobody's worker is named. */
export const movePreview = z.strictObject({
  groupVersion: z.int(),
  moves: z.array(z.strictObject({ sessionId: idSchema, number: z.int(), title: z.string(), was: when, ...when.shape })),
  stays: z.array(
    z.strictObject({
      sessionId: idSchema,
      number: z.int(),
      title: z.string(),
      startsAt: z.string(),
      why: z.enum(staysWhys),
    }),
  ),
  skipped: z.array(skippedDay),
  alreadyBooked: z.array(bookedTwiceView),
  told: z.strictObject({
    staff: z.array(z.strictObject({ staffId: idSchema, name: z.string() })),
    people: z.array(z.strictObject({ personId: idSchema, name: z.string() })),
  }),
});
export type MovePreview = z.output<typeof movePreview>;

/** What a cancellation would bring: who is told, and what would move where the content is made up. */
export const cancelPreview = z.strictObject({
  told: movePreview.shape.told,
  /** When the content would be held instead, and what moves on; null where the rest cannot move. */
  madeUp: z.strictObject({ ...when.shape, moves: movePreview.shape.moves, skipped: z.array(skippedDay) }).nullable(),
});
export type CancelPreview = z.output<typeof cancelPreview>;

export const sessionsMoved = z.strictObject({
  groupId: idSchema,
  groupVersion: z.int(),
  actId: idSchema,
  moved: z.int(),
});

/** Logs that a person was told, or could not be reached, that a session is cancelled or has moved. */
export const recordTellingInput = z.strictObject({
  tellingId: idSchema,
  sessionId: idSchema,
  personId: idSchema,
  channel: z.enum(tellingChannels),
  result: z.enum(tellingResults),
  at: instantSchema,
});
export const tellingRecorded = z.strictObject({ tellingId: idSchema, isNew: z.boolean() });

export const viewTellingInput = z.strictObject({ sessionId: idSchema });

/** Who was reached about what happened to a session, and how. */
export const tellingView = z.strictObject({
  sessionId: idSchema,
  groupId: idSchema,
  number: z.int(),
  title: z.string(),
  startsAt: z.string(),
  state: z.enum(sessionStates),
  changes: z.array(
    z.strictObject({
      kind: z.enum(sessionChangeKinds),
      wasStartsAt: z.string().nullable(),
      startsAt: z.string(),
      why: z.string(),
      at: z.string(),
      by: z.string().nullable(),
    }),
  ),
  staff: z.array(
    z.strictObject({
      staffId: idSchema,
      name: z.string(),
      channel: z.enum(noticeChannels),
      state: z.enum(noticeStates),
      sentAt: z.string().nullable(),
      seenAt: z.string().nullable(),
    }),
  ),
  people: z.array(
    z.strictObject({
      personId: idSchema,
      name: z.string(),
      tellings: z.array(
        z.strictObject({
          channel: z.enum(tellingChannels),
          result: z.enum(tellingResults),
          at: z.string(),
          by: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type TellingView = z.output<typeof tellingView>;

export const listSessionNoticesInput = z.strictObject({});

/** What those who lead a group have not said they have seen: sessions of theirs that were cancelled or moved. */
export const sessionNoticesView = z.strictObject({
  notices: z.array(
    z.strictObject({
      noticeId: idSchema,
      groupId: idSchema,
      group: z.string(),
      sessionId: idSchema,
      number: z.int(),
      kind: z.enum(sessionChangeKinds),
      wasStartsAt: z.string().nullable(),
      startsAt: z.string(),
      why: z.string(),
      at: z.string(),
      /** How many sessions the same act moved. */
      sessions: z.int(),
    }),
  ),
});
export type SessionNoticesView = z.output<typeof sessionNoticesView>;

export const seeSessionNoticeInput = z.strictObject({ noticeId: idSchema });
export const sessionNoticeSeen = z.strictObject({ noticeId: idSchema, seenAt: z.string() });

/** Plans a session of one person, or a new attempt at one that did not take place (S14). */
export const planIndividualSessionInput = z
  .strictObject({
    sessionId: idSchema,
    enrolmentId: idSchema,
    /** Item of the curriculum the person's place is pinned to. */
    itemId: z.string().max(80),
    day: daySchema,
    from: localTime,
    to: localTime,
    place: words(200),
    mode: z.enum(markModes),
    ...evenIfBooked,
  })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-starts', path: ['to'] });

/** Plans a catch-up: another time for the content of a session the group has held. */
export const planCatchUpInput = z
  .strictObject({
    sessionId: idSchema,
    enrolmentId: idSchema,
    /** The session whose content it makes up. */
    forSessionId: idSchema,
    day: daySchema,
    from: localTime,
    to: localTime,
    place: words(200),
    mode: z.enum(markModes),
    ...evenIfBooked,
  })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-starts', path: ['to'] });

export const individualSessionPlanned = z.strictObject({
  sessionId: idSchema,
  isNew: z.boolean(),
  startsAt: z.string(),
  endsAt: z.string(),
});
