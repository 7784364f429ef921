import { z } from 'zod';
import { contactChannels, contactDirections, contactResults } from '../codes/contacts.ts';
import { consents, disclosureDecisions, lawfulBases, sharingConditions } from '../codes/disclosures.ts';
import { meetingKinds } from '../codes/meetings.ts';
import { planCategories, planKinds } from '../codes/plans.ts';
import { harmEstablishedBys, harms, relationshipKinds } from '../codes/relationships.ts';
import { daySchema, instantSchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { contactCardSchema } from '../people/contact-card.ts';
import { contactSummary } from './person-page.ts';
import { findOutSchema } from './persons.ts';

const words = (most: number) => z.string().trim().min(1).max(most);
/** The fact this one corrects, and why. */
const correction = z.strictObject({ factId: idSchema, reason: words(500) }).optional();

/** Opens a family around one person, who is added with it; the opener is allocated as lead practitioner of that child. */
export const openFamilyInput = z.strictObject({
  familyId: idSchema,
  child: z.strictObject({
    personId: idSchema,
    membershipId: idSchema,
    allocationId: idSchema,
    givenNames: words(120),
    familyName: words(120),
    knownAs: words(120).optional(),
    dateOfBirth: daySchema.optional(),
    expectedOn: daySchema.optional(),
    councilChildId: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9]{1,20}$/, { error: 'not-a-council-child-id' })
      .optional(),
  }),
});
export const familyOpened = z.strictObject({ familyId: idSchema, reference: z.string() });

export const recordMembershipInput = z
  .strictObject({
    membershipId: idSchema,
    familyId: idSchema,
    personId: idSchema,
    from: daySchema,
    /** The first day on which the person does not belong to the family any more. */
    to: daySchema.optional(),
    livesInHousehold: z.boolean().optional(),
    verifiedBy: words(200).optional(),
    verifiedOn: daySchema.optional(),
    findOut: findOutSchema.optional(),
    supersedes: correction,
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'ends-before-it-starts', path: ['to'] })
  .refine(({ verifiedBy, verifiedOn }) => verifiedBy === undefined || verifiedOn !== undefined, {
    error: 'verified-when-missing',
    path: ['verifiedOn'],
  });
export type RecordMembershipInput = z.output<typeof recordMembershipInput>;
export const membershipMade = z.strictObject({ membershipId: idSchema, isNew: z.boolean() });

/** Who may have contact with a child and who may collect the child, from a day on (E6). */
export const recordArrangementInput = z.strictObject({
  arrangementId: idSchema,
  personId: idSchema,
  statement: words(2000),
  effectiveFrom: daySchema,
  sourceName: words(120),
  sourceAgency: words(120),
  supersedes: correction,
});
export const arrangementMade = z.strictObject({ arrangementId: idSchema, isNew: z.boolean() });

export const recordRelationshipInput = z
  .strictObject({
    relationshipId: idSchema,
    personId: idSchema,
    otherPersonId: idSchema,
    kind: z.enum(relationshipKinds),
    harm: z.enum(harms).optional(),
    harmEstablishedBy: z.enum(harmEstablishedBys).optional(),
    harmTool: words(120).optional(),
    from: daySchema.optional(),
    to: daySchema.optional(),
    source: words(200).optional(),
    supersedes: correction,
  })
  .refine(({ personId, otherPersonId }) => personId !== otherPersonId, {
    error: 'same-person',
    path: ['otherPersonId'],
  })
  .refine(({ harm, harmEstablishedBy }) => harm !== 'causes-harm-to' || harmEstablishedBy !== undefined, {
    error: 'how-established-missing',
    path: ['harmEstablishedBy'],
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'ends-before-it-starts',
    path: ['to'],
  });
export const relationshipMade = z.strictObject({ relationshipId: idSchema, isNew: z.boolean() });

export const allocateInput = z
  .strictObject({
    allocationId: idSchema,
    personId: idSchema,
    staffId: idSchema,
    role: z.enum(['lead-practitioner', 'partner-support', 'child-advocate', 'practitioner']),
    from: daySchema,
    to: daySchema.optional(),
    supersedes: correction,
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'ends-before-it-starts', path: ['to'] });
export const allocated = z.strictObject({ allocationId: idSchema, isNew: z.boolean() });

/** The work with a person goes from one worker to another, today, with what the next one must know (E5). */
export const handOverInput = z.strictObject({
  handOverId: idSchema,
  personId: idSchema,
  /** The allocation that ends, and the id of the one that begins. */
  allocationId: idSchema,
  newAllocationId: idSchema,
  toStaffId: idSchema,
  note: words(4000),
});
export type HandOverInput = z.output<typeof handOverInput>;
export const handedOver = z.strictObject({
  handOverId: idSchema,
  isNew: z.boolean(),
  /** What went over with the work. */
  alerts: z.int(),
  notices: z.int(),
  drafts: z.int(),
  tasks: z.int(),
  waits: z.int(),
});

export const recordContactCardInput = z.strictObject({
  cardId: idSchema,
  personId: idSchema,
  card: contactCardSchema,
  confirmedOn: daySchema.optional(),
  supersedes: correction,
});
export const contactCardMade = z.strictObject({ cardId: idSchema, isNew: z.boolean() });

export const recordWhereaboutsInput = z
  .strictObject({
    whereaboutsId: idSchema,
    personId: idSchema,
    address: words(500),
    isSafeAccommodation: z.boolean(),
    from: daySchema,
    to: daySchema.optional(),
    supersedes: correction,
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'ends-before-it-starts', path: ['to'] });
export const whereaboutsMade = z.strictObject({ whereaboutsId: idSchema, isNew: z.boolean() });

export const viewContactInput = z.strictObject({ personId: idSchema });
/** How and, for the few who may, where someone can be reached. Opening it is audited. */
export const contactView = z.strictObject({
  personId: idSchema,
  name: z.string(),
  card: contactCardSchema.nullable(),
  cardId: idSchema.nullable(),
  confirmedOn: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  /** Places on the card, from nought, of ways that stand on the other side too: not to be used. */
  sharedChannels: z.array(z.int()),
  /** Contacts as far as the reader may read them. */
  contact: contactSummary,
  whereabouts: z.array(
    z.strictObject({
      whereaboutsId: idSchema,
      address: z.string(),
      isSafeAccommodation: z.boolean(),
      from: z.string(),
      to: z.string().nullable(),
    }),
  ),
});

export const recordContactAttemptInput = z.strictObject({
  attemptId: idSchema,
  personId: idSchema,
  channel: z.enum(contactChannels),
  direction: z.enum(contactDirections),
  at: instantSchema,
  result: z.enum(contactResults),
  someoneElsePresent: z.boolean().optional(),
  wasAlone: z.boolean().optional(),
  note: words(2000).optional(),
  nextStep: words(500).optional(),
  enrolmentId: idSchema.optional(),
  supersedes: correction,
});
export const contactAttemptMade = z.strictObject({ attemptId: idSchema, isNew: z.boolean() });

export const recordPlanInput = z
  .strictObject({
    planId: idSchema,
    personId: idSchema,
    kind: z.enum(planKinds),
    startsOn: daySchema,
    endsOn: daySchema.optional(),
    category: z.enum(planCategories).optional(),
    supersedes: correction,
  })
  .refine(({ startsOn, endsOn }) => endsOn === undefined || startsOn <= endsOn, {
    error: 'ends-before-it-starts',
    path: ['endsOn'],
  });
export const planMade = z.strictObject({ planId: idSchema, isNew: z.boolean() });

export const arrangeMeetingInput = z.strictObject({
  meetingId: idSchema,
  familyId: idSchema,
  kind: z.enum(meetingKinds),
  startsAt: instantSchema,
  place: words(200).optional(),
  childIds: z.array(idSchema).min(1, { error: 'no-child' }).max(20),
});
export const meetingArranged = z.strictObject({ meetingId: idSchema });

export const recordDisclosureInput = z.strictObject({
  disclosureId: idSchema,
  personId: idSchema,
  decision: z.enum(disclosureDecisions),
  what: words(1000),
  withWhom: words(200),
  why: words(2000),
  basis: z.enum(lawfulBases),
  condition: z.enum(sharingConditions),
  consent: z.enum(consents),
  supersedes: correction,
});
export const disclosureMade = z.strictObject({ disclosureId: idSchema, isNew: z.boolean() });
