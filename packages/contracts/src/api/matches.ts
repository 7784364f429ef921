import { z } from 'zod';
import { identityDecisions, likelihoods, matchReasons } from '../codes/matches.ts';
import { idSchema } from '../id-schema.ts';
import { whySchema } from './governance.ts';

/** One of two records that may be of one person. */
const matchedPerson = z.strictObject({
  personId: idSchema,
  name: z.string(),
  dateOfBirth: z.string().nullable(),
  expectedOn: z.string().nullable(),
});

const match = z.strictObject({
  matchId: idSchema,
  likelihood: z.enum(likelihoods),
  because: z.array(z.enum(matchReasons)),
  person: matchedPerson,
  other: matchedPerson,
});
export type PossibleMatch = z.output<typeof match>;

export const referralMatchesInput = z.strictObject({ referralId: idSchema });
/** Records among those the coordinator works with that may be of somebody in the referral. */
export const referralMatches = z.strictObject({
  matches: z.array(
    match.extend({
      /** Referrals of that other record which the coordinator may open. */
      referrals: z.array(z.strictObject({ referralId: idSchema, offering: z.string() })),
    }),
  ),
});
export type ReferralMatches = z.output<typeof referralMatches>;

export const judgeMatchInput = z.strictObject({
  matchId: idSchema,
  decisionId: idSchema,
  decision: z.enum(identityDecisions),
  why: whySchema,
});
export const matchJudged = z.strictObject({ decisionId: idSchema, isNew: z.boolean() });

export const listMatchesInput = z.strictObject({});
export const matchList = z.strictObject({
  matches: z.array(
    match.extend({
      /** Who has said that they are one person, and why. */
      saidTheSame: z.strictObject({ by: z.string().nullable(), why: z.string() }).nullable(),
    }),
  ),
});
export type MatchList = z.output<typeof matchList>;
