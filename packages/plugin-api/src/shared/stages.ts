import { daySchema, idSchema, pauseReasons, positions } from '@waymark/contracts';
import { z } from 'zod';

/** A child by whose weeks a programme may go: born, or expected and unborn. After a birth the expected day stays. */
const childFacts = z.strictObject({
  personId: idSchema,
  bornOn: daySchema.nullable(),
  expectedOn: daySchema.nullable(),
});
export type ChildFacts = z.output<typeof childFacts>;

/**
 * What a programme may know of somebody's place when it says the stage: ids, days and settings; frozen, and only what
 * the asker may read. Who has died is not among the children.
 */
export const personFactsSchema = z.strictObject({
  enrolmentId: idSchema,
  personId: idSchema,
  position: z.enum(positions),
  /** The version of the programme the place began under. */
  programmeVersion: z.string(),
  from: daySchema,
  /** When the person was first seen at a session. */
  startedOn: daySchema.nullable(),
  pauses: z.array(z.strictObject({ reason: z.enum(pauseReasons), from: daySchema, to: daySchema.nullable() })),
  /** The children named in the referral, and the person where it is a child's own place. */
  children: z.array(childFacts),
  /** Settings of the offering; where they are left out the host puts in the programme's own defaults. */
  settings: z.record(z.string(), z.unknown()).optional(),
});
export type PersonFacts = z.output<typeof personFactsSchema>;

export { type StageAnswer, type StageMoment, stageAnswerSchema } from '@waymark/contracts';
