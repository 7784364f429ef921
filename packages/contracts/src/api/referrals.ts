import { z } from 'zod';
import { positions } from '../codes/access.ts';
import { consents } from '../codes/disclosures.ts';
import { needByReasons } from '../codes/need-by.ts';
import { type ReferralDecision, referralDecisions } from '../codes/referral-decisions.ts';
import { urgencies } from '../codes/referral-events.ts';
import { accessBarriers, notAcceptedReasons, unmetNeedReasons, withdrawnReasons } from '../codes/referral-reasons.ts';
import { referralStates } from '../codes/referral-states.ts';
import { partnerContacts, plansForOthers } from '../codes/waiting.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

const consentSchema = z
  .strictObject({ consent: z.enum(consents), why: words(500).optional() })
  .refine(({ consent, why }) => consent === 'given' || why !== undefined, { error: 'reason-missing', path: ['why'] });

/** "Does he know, told what, what may be put to him" (model.md section 1, referral). */
const knowledgeSchema = z
  .strictObject({
    knows: z.enum(['yes', 'no', 'not-known']),
    toldWhat: words(1000).optional(),
    mayBePut: words(1000).optional(),
  })
  .refine(({ knows, toldWhat }) => knows !== 'yes' || toldWhat !== undefined, {
    error: 'told-what-missing',
    path: ['toldWhat'],
  });

const needBySchema = z.strictObject({
  day: daySchema,
  why: z.enum(needByReasons),
  /** Whether the people referred know of the reason; one they do not know of belongs into the survivor's note. */
  isKnownToPerson: z.boolean(),
});

const twice = <Item>(items: readonly Item[], keyOf: (item: Item) => string): number[] => {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
};

/** Someone as a referrer knows them who works with no family here. */
const newPersonSchema = z
  .strictObject({
    personId: idSchema,
    membershipId: idSchema,
    givenNames: words(120),
    familyName: words(120),
    dateOfBirth: daySchema.optional(),
    expectedOn: daySchema.optional(),
  })
  .refine(({ dateOfBirth, expectedOn }) => dateOfBirth === undefined || expectedOn === undefined, {
    error: 'born-and-unborn',
    path: ['expectedOn'],
  });

const withPeopleOnce = ({ subjects, children, survivorNotes }: PeopleNamed, context: z.RefinementCtx): void => {
  const tell = (list: string, index: number) =>
    context.addIssue({ code: 'custom', message: 'person-twice', path: [list, index, 'personId'] });
  for (const index of twice(subjects, (subject) => subject.personId)) tell('subjects', index);
  for (const index of twice(children, (child) => child.personId)) tell('children', index);
  for (const index of twice(survivorNotes ?? [], (note) => note.personId)) tell('survivorNotes', index);
};

interface PeopleNamed {
  readonly subjects: readonly { readonly personId: string }[];
  readonly children: readonly { readonly personId: string }[];
  readonly survivorNotes?: readonly { readonly personId: string }[] | undefined;
}

const newPeopleSchema = z.array(newPersonSchema).min(1).max(30);

const withNewPeopleOnce = (
  { newPeople }: { readonly newPeople?: readonly { readonly personId: string }[] | undefined },
  context: z.RefinementCtx,
): void => {
  for (const index of twice(newPeople ?? [], (person) => person.personId))
    context.addIssue({ code: 'custom', message: 'person-twice', path: ['newPeople', index, 'personId'] });
};

/** What one referral says, whichever form it came on. `referralId` is made by the client. */
const referralPart = {
  referralId: idSchema,
  offeringId: idSchema,
  subjects: z
    .array(z.strictObject({ personId: idSchema, position: z.enum(positions) }))
    .min(1)
    .max(10),
  /** The change sought for each child one by one, and how it will be known (H3). */
  children: z
    .array(z.strictObject({ personId: idSchema, changeSought: words(1000), howKnown: words(1000) }))
    .min(1)
    .max(20),
  urgency: z.enum(urgencies),
  why: words(4000),
  needBy: needBySchema.optional(),
  consent: consentSchema,
  knowledge: knowledgeSchema,
  /** Answers to the programme's own form. */
  answers: z.record(z.string(), z.unknown()),
  /** For the survivor's side only; a fact about that person, which nobody else ever gets. */
  survivorNotes: z
    .array(z.strictObject({ noteId: idSchema, personId: idSchema, note: words(4000) }))
    .max(10)
    .optional(),
};

const ofFamily = {
  familyId: idSchema,
  /**
   * Everyone the form names, where the referrer writes them down by hand: they make a new family of this `familyId`.
   * Left out, they are people of a family the referrer works with or has referred before.
   */
  newPeople: newPeopleSchema.optional(),
};

/** One form may refer several people of a family to one offering. */
export const makeReferralInput = z
  .strictObject({ ...ofFamily, ...referralPart })
  .superRefine(withPeopleOnce)
  .superRefine(withNewPeopleOnce);
export type MakeReferralInput = z.output<typeof makeReferralInput>;

/**
 * One form for several programmes: people of one family, each referred to their own, sent in one act. What is said to
 * one programme is read by that programme alone. `draftId` is the draft it was typed in, which goes with the sending.
 */
export const makeReferralsInput = z
  .strictObject({
    ...ofFamily,
    referrals: z.array(z.strictObject(referralPart).superRefine(withPeopleOnce)).min(1).max(10),
    draftId: idSchema.optional(),
  })
  .superRefine(withNewPeopleOnce)
  .superRefine(({ referrals }, context) => {
    const tell = (index: number, field: 'offeringId' | 'referralId') =>
      context.addIssue({ code: 'custom', message: 'programme-twice', path: ['referrals', index, field] });
    for (const index of twice(referrals, ({ offeringId }) => offeringId)) tell(index, 'offeringId');
    for (const index of twice(referrals, ({ referralId }) => referralId)) tell(index, 'referralId');
  });
export type MakeReferralsInput = z.output<typeof makeReferralsInput>;

export const referralMade = z.strictObject({
  referralId: idSchema,
  isNew: z.boolean(),
  state: z.enum(referralStates),
  version: z.int(),
});

export const referralsMade = z.strictObject({ referrals: z.array(referralMade) });

/** What a verb answers that moved a referral. */
export const referralMoved = z.strictObject({ referralId: idSchema, state: z.enum(referralStates), version: z.int() });

export const answerQuestionInput = z.strictObject({ referralId: idSchema, answer: words(4000) });

export const withdrawReferralInput = z.strictObject({
  referralId: idSchema,
  reason: z.enum(withdrawnReasons),
  note: words(1000).optional(),
});

const reasonsOf: Partial<Record<ReferralDecision, readonly string[]>> = {
  'not-accept': notAcceptedReasons,
  'unmet-need': unmetNeedReasons,
};

/** A decision about everyone still open in a referral, or about one of them. */
export const decideReferralInput = z
  .strictObject({
    referralId: idSchema,
    subjectId: idSchema.optional(),
    decision: z.enum(referralDecisions),
    reasonCode: z.enum([...notAcceptedReasons, ...unmetNeedReasons]).optional(),
    /** What made it not accessible. */
    barrier: z.enum(accessBarriers).optional(),
    /** The question where more information is asked for; the reason where a finding needs a decision. */
    note: words(2000).optional(),
  })
  .superRefine(({ decision, reasonCode, barrier, note }, context) => {
    const tell = (path: string, message: string) => context.addIssue({ code: 'custom', message, path: [path] });
    const reasons = reasonsOf[decision];
    if (reasons !== undefined && reasonCode === undefined) tell('reasonCode', 'reason-missing');
    if (reasonCode !== undefined && !(reasons ?? []).includes(reasonCode))
      tell('reasonCode', 'not-a-reason-of-this-decision');
    if (reasonCode === 'not-accessible' && barrier === undefined) tell('barrier', 'barrier-missing');
    if (barrier !== undefined && reasonCode !== 'not-accessible') tell('barrier', 'not-a-barrier-of-this-reason');
    if (decision === 'ask' && note === undefined) tell('note', 'question-missing');
  });
export type DecideReferralInput = z.output<typeof decideReferralInput>;

/** How the next start stands to the day it is needed by (S21). */
export const needByFlagSchema = z.discriminatedUnion('flag', [
  z.strictObject({ flag: z.enum(['none', 'in-time']) }),
  z.strictObject({ flag: z.enum(['no-start-planned', 'passed']), daysLeft: z.int() }),
  z.strictObject({ flag: z.literal('too-late'), daysLate: z.int() }),
]);

export const referralDecided = z.strictObject({
  referralId: idSchema,
  state: z.enum(referralStates),
  version: z.int(),
  people: z.array(
    z.strictObject({ subjectId: idSchema, state: z.enum(referralStates), partnerContact: z.enum(partnerContacts) }),
  ),
  needBy: needByFlagSchema,
  /** The next start with a free place, where one is planned. */
  nextStartOn: z.string().nullable(),
});

export const reviewNeedByInput = z.strictObject({});
export const needByReviewed = z.strictObject({ flagged: z.int() });

/** Who carries a wait: named owner, plan for others, next contact (domain.md B5). */
export const setWaitingPlanInput = z.strictObject({
  referralId: idSchema,
  subjectId: idSchema,
  ownerId: idSchema,
  planForOthers: z.enum(plansForOthers),
  nextContactOn: daySchema,
  note: words(1000).optional(),
});

export const beginWaitingInput = z.strictObject({ referralId: idSchema, subjectId: idSchema });

export const listPeopleToReferInput = z.strictObject({});

/** Whom the asker has referred before and may refer again, family by family, as the asker named them. */
export const peopleToReferView = z.strictObject({
  families: z.array(
    z.strictObject({
      familyId: idSchema,
      people: z.array(
        z.strictObject({
          personId: idSchema,
          name: z.string(),
          /** Whole years; null where no date of birth is known. */
          age: z.int().nullable(),
          expectedOn: z.string().nullable(),
          position: z.enum(positions),
        }),
      ),
    }),
  ),
});
export type PeopleToReferView = z.output<typeof peopleToReferView>;
