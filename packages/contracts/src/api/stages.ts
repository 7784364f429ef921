import { z } from 'zod';
import { stageStandings, weekCounts } from '../codes/stages.ts';
import { idSchema } from '../id-schema.ts';

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * When something comes next: in whole weeks of pregnancy while the child is unborn, in whole weeks of age, or at a
 * birthday. The core turns it into a day, by the expected day until there is a birth.
 */
const stageMomentSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('gestation'), weeks: z.int().min(0).max(45) }),
  z.strictObject({ of: z.literal('age'), weeks: z.int().min(0).max(1000) }),
  z.strictObject({ of: z.literal('birthday'), years: z.int().min(1).max(25) }),
]);
export type StageMoment = z.output<typeof stageMomentSchema>;

/** What `stages` answers: where somebody stands, null where it cannot be said, and what comes next (contract.md). */
export const stageAnswerSchema = z.strictObject({
  stage: z
    .strictObject({
      id: z.string().max(60).regex(kebab),
      title: z.string().trim().min(1).max(80),
      /** A sentence with its full stop. */
      because: z.string().trim().min(1).max(300),
    })
    .nullable(),
  next: z
    .array(
      z.strictObject({
        id: z.string().max(60).regex(kebab),
        title: z.string().trim().min(1).max(120),
        childId: idSchema,
        at: stageMomentSchema,
      }),
    )
    .max(20),
});
export type StageAnswer = z.output<typeof stageAnswerSchema>;

export const viewStageInput = z.strictObject({ enrolmentId: idSchema });

/** Where somebody stands in a programme that goes by weeks of pregnancy or of age, and what comes next. */
export const stageView = z.strictObject({
  enrolmentId: idSchema,
  programmeId: z.string(),
  /** The version the place began under, and the one whose rule said this. */
  programmeVersion: z.string(),
  ruleVersion: z.string(),
  asOf: z.string(),
  standing: z.enum(stageStandings),
  /** There where the standing is `known`. */
  stage: z.strictObject({ id: z.string(), title: z.string(), because: z.string() }).nullable(),
  /** In order of days. */
  next: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      on: z.string(),
      /** By the day a birth is expected: it moves with the birth. */
      isExpected: z.boolean(),
      childId: idSchema,
      childName: z.string(),
      /** Whole weeks of the child on that day. */
      weeks: z.strictObject({ of: z.enum(weekCounts), count: z.int() }),
    }),
  ),
});
export type StageView = z.output<typeof stageView>;
