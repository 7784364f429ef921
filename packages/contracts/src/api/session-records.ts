import { z } from 'zod';
import { levels, positions } from '../codes/access.ts';
import { contactResults } from '../codes/contacts.ts';
import { groupRoles } from '../codes/groups.ts';
import { markCodes } from '../codes/marks.ts';
import { concernKinds } from '../codes/observations.ts';
import { promptReplies } from '../codes/prompts.ts';
import { markModes, sessionKinds, sessionStates } from '../codes/sessions.ts';
import { idSchema } from '../id-schema.ts';

const sessionHead = {
  sessionId: idSchema,
  group: z.strictObject({ groupId: idSchema, title: z.string() }),
  number: z.int(),
  title: z.string(),
  kind: z.enum(sessionKinds),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string().nullable(),
  mode: z.enum(markModes),
  state: z.enum(sessionStates),
};

const someone = {
  personId: idSchema,
  enrolmentId: idSchema,
  knownAs: z.string(),
  familyName: z.string(),
  position: z.enum(positions),
};

export const viewBeforeSessionInput = z.strictObject({ sessionId: idSchema });

/** What whoever leads a session must know before it: who comes, who is new, what is owed, what has to be arranged. */
export const beforeSessionView = z.strictObject({
  ...sessionHead,
  leading: z.array(z.strictObject({ name: z.string(), role: z.enum(groupRoles), isMe: z.boolean() })),
  people: z.array(
    z.strictObject({
      ...someone,
      /** Whether this is the first session at which the person is expected, and whether others have begun before. */
      arrival: z.enum(['known', 'first-time', 'joins-late']),
      owes: z.array(z.int()),
      interpreterLanguage: z.string().nullable(),
      accessNeeds: z.string().nullable(),
      /** The mark of the session before, where the person was expected at it; null where nothing is recorded. */
      before: z.strictObject({ startsAt: z.string(), code: z.enum(markCodes).nullable() }).nullable(),
      /** What is recorded of this session already, such as that the person will not come. */
      code: z.enum(markCodes).nullable(),
    }),
  ),
});
export type BeforeSessionView = z.output<typeof beforeSessionView>;

export const viewSessionRecordInput = z.strictObject({ sessionId: idSchema });

const promptAsked = z.strictObject({
  promptId: z.string(),
  question: z.string(),
  hint: z.string().nullable(),
  kind: z.enum(['key-question', 'words', 'yes-no', 'rating']),
  most: z.int().nullable(),
  level: z.enum(levels),
  answer: z
    .strictObject({
      answerId: idSchema,
      reply: z.enum(promptReplies).nullable(),
      rating: z.int().nullable(),
      words: z.string().nullable(),
      by: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
});
export type PromptAsked = z.output<typeof promptAsked>;

const observationMadeThen = z.strictObject({
  observationId: idSchema,
  level: z.enum(levels),
  text: z.string(),
  ownWords: z.string().nullable(),
  demeanour: z.string().nullable(),
  whoElse: z.string().nullable(),
  concern: z.enum(concernKinds).nullable(),
  /** Whom the author spoke to about a concern. */
  spokenName: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string(),
});

/** What was recorded of a session beyond the marks, person by person, within what the reader may read. */
export const sessionRecordView = z.strictObject({
  ...sessionHead,
  closedAt: z.string().nullable(),
  people: z.array(
    z.strictObject({
      ...someone,
      code: z.enum(markCodes).nullable(),
      /** Whether the person was there, so that the programme's questions can be answered. */
      wasThere: z.boolean(),
      prompts: z.array(promptAsked),
      observations: z.array(observationMadeThen),
      /** The last attempt to reach the person since the session began. */
      lastAttempt: z.strictObject({ at: z.string(), result: z.enum(contactResults), by: z.string() }).nullable(),
    }),
  ),
});
export type SessionRecordView = z.output<typeof sessionRecordView>;
