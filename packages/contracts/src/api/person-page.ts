import { z } from 'zod';
import { positions } from '../codes/access.ts';
import { circumstanceKinds } from '../codes/circumstances.ts';
import { contactChannels, contactDirections, contactResults } from '../codes/contacts.ts';
import { ethnicities, sexes } from '../codes/equality.ts';
import { meetingKinds } from '../codes/meetings.ts';
import { referralStates } from '../codes/referral-states.ts';
import { harmEstablishedBys, harms, relationshipKinds } from '../codes/relationships.ts';
import { reliabilities } from '../codes/reliability.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { nhsNumberSchema, upnSchema } from '../people/identifiers.ts';
import { planView } from './families.ts';

const name = z.string().trim().min(1, { error: 'name-missing' }).max(120);
const optionalText = z.string().trim().min(1).max(500).optional();

/** All that a worker may change in a person's details; what is left out is not recorded any more. */
export const editPersonInput = z.strictObject({
  personId: idSchema,
  givenNames: name,
  familyName: name,
  knownAs: z.string().trim().min(1).max(120).optional(),
  dateOfBirth: daySchema.optional(),
  expectedOn: daySchema.optional(),
  sex: z.enum(sexes),
  ethnicity: z.enum(ethnicities),
  language: optionalText,
  /** Language of the professional interpreter needed; never a family member. */
  interpreterLanguage: optionalText,
  accessNeeds: optionalText,
  /** Left as they are by those who may not read them. */
  upn: upnSchema.optional(),
  nhsNumber: nhsNumberSchema.optional(),
});
export type EditPersonInput = z.output<typeof editPersonInput>;
export const personEdited = z.strictObject({ personId: idSchema, version: z.int() });

export const viewPersonInput = z.strictObject({ personId: idSchema });

const relationshipView = z.strictObject({
  relationshipId: idSchema,
  /** Whose fact it is: who is something to the other, or causes harm to the other. */
  personId: idSchema,
  name: z.string(),
  kind: z.enum(relationshipKinds),
  otherPersonId: idSchema,
  otherName: z.string(),
  harm: z.enum(harms).nullable(),
  harmEstablishedBy: z.enum(harmEstablishedBys).nullable(),
  harmTool: z.string().nullable(),
  /** Under 18 today: a child using harm, never a person causing harm. */
  isByChild: z.boolean(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  source: z.string().nullable(),
  recordedOn: z.string(),
  recordedBy: z.string().nullable(),
  /** Whether it is so long since anyone asked that it must be asked again (G2). */
  isToReAsk: z.boolean(),
});

const attemptView = z.strictObject({
  attemptId: idSchema,
  at: z.string(),
  by: z.string(),
  agency: z.string(),
  channel: z.enum(contactChannels),
  direction: z.enum(contactDirections),
  result: z.enum(contactResults),
  someoneElsePresent: z.boolean().nullable(),
  wasAlone: z.boolean().nullable(),
  note: z.string().nullable(),
  nextStep: z.string().nullable(),
});

/** Contacts as far as the reader may read them; every count is of those and no others. */
export const contactSummary = z.strictObject({
  attempts: z.array(attemptView),
  lastSpokenOn: z.string().nullable(),
  lastSeenAloneOn: z.string().nullable(),
  /** Contacts since someone last spoke with the person alone (F2). */
  contactsSinceAlone: z.int(),
});
export type ContactSummary = z.output<typeof contactSummary>;

const arrangementView = z.strictObject({
  arrangementId: idSchema,
  statement: z.string(),
  effectiveFrom: z.string(),
  sourceName: z.string(),
  sourceAgency: z.string(),
  recordedOn: z.string(),
  recordedBy: z.string().nullable(),
});
export type ArrangementView = z.output<typeof arrangementView>;

/** What only a child's page has (ux.md, Child). */
export const childView = z.strictObject({
  /** The one statement about contact and collection that stands today, what comes after it, and what stood before (E6). */
  arrangement: arrangementView.nullable(),
  arrangementsToCome: z.array(arrangementView),
  arrangementsBefore: z.array(arrangementView),
  /** The child's own words and demeanour, newest first, with day and recorder (D6). */
  ownWords: z.array(
    z.strictObject({
      observationId: idSchema,
      at: z.string(),
      by: z.string().nullable(),
      words: z.string().nullable(),
      demeanour: z.string().nullable(),
      wasAlone: z.boolean().nullable(),
      wasFreeToSpeak: z.boolean().nullable(),
    }),
  ),
  lastSeenOn: z.string().nullable(),
  /** The last day on which someone saw the child alone, as far as the reader may read (D3). */
  lastSeenAloneOn: z.string().nullable(),
  meetings: z.array(z.strictObject({ meetingId: idSchema, kind: z.enum(meetingKinds), startsAt: z.string() })),
});
export type ChildView = z.output<typeof childView>;

/** One person's facts within the reader's reach: each part only at its own level. */
export const personView = z.strictObject({
  personId: idSchema,
  version: z.int(),
  name: z.string(),
  givenNames: z.string(),
  familyName: z.string(),
  knownAs: z.string().nullable(),
  sex: z.enum(sexes),
  ethnicity: z.enum(ethnicities),
  dateOfBirth: z.string().nullable(),
  expectedOn: z.string().nullable(),
  diedOn: z.string().nullable(),
  age: z.int().nullable(),
  language: z.string().nullable(),
  interpreterLanguage: z.string().nullable(),
  accessNeeds: z.string().nullable(),
  /** Null for those who may not read what could lead to a place, such as a school. */
  identifiers: z
    .strictObject({
      councilChildId: z.string().nullable(),
      upn: z.string().nullable(),
      nhsNumber: z.string().nullable(),
    })
    .nullable(),
  /** Whether the reader is of this person’s own side, who alone reads whom this person must not meet (S46). */
  isOfOwnSide: z.boolean(),
  /** What is still not known of this person that should be (C2). */
  notRecorded: z.array(z.string()),
  families: z.array(
    z.strictObject({
      familyId: idSchema,
      reference: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      livesInHousehold: z.boolean().nullable(),
      verifiedBy: z.string().nullable(),
      verifiedOn: z.string().nullable(),
      /** Who is to find out who this is, and by when; null where it is known (C12). */
      findOut: z.strictObject({ by: z.string(), dueOn: z.string() }).nullable(),
      membershipId: idSchema,
    }),
  ),
  /** Null for adults. */
  child: childView.nullable(),
  plans: z.array(planView),
  services: z.array(
    z.strictObject({
      subjectId: idSchema,
      programme: z.string(),
      position: z.enum(positions),
      state: z.enum(referralStates),
      sentence: z.string(),
      isReceiving: z.boolean(),
    }),
  ),
  workers: z.array(
    z.strictObject({
      allocationId: idSchema,
      staffId: idSchema,
      name: z.string(),
      organisation: z.string(),
      role: z.string(),
      from: z.string(),
      to: z.string().nullable(),
    }),
  ),
  /** How the work went from one worker to the next, newest first (E5). */
  handOvers: z.array(
    z.strictObject({ handOverId: idSchema, on: z.string(), from: z.string(), to: z.string(), note: z.string() }),
  ),
  relationships: z.array(relationshipView),
  circumstances: z.array(
    z.strictObject({
      circumstanceId: idSchema,
      kind: z.enum(circumstanceKinds),
      from: z.string(),
      to: z.string().nullable(),
      sourceName: z.string(),
      sourceAgency: z.string(),
      reliability: z.enum(reliabilities),
      note: z.string().nullable(),
    }),
  ),
  /** Whether what the reader may read raises the review of risk, and why; nothing recorded lowers it (G1). */
  review: z.strictObject({ isRaised: z.boolean(), because: z.array(z.string()) }),
  contact: contactSummary,
});
export type PersonView = z.output<typeof personView>;
