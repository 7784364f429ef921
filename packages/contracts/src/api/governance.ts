import { z } from 'zod';
import { conflictKinds, governanceItemKinds, governanceOutcomes } from '../codes/governance.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

/** Why something was done with a record, for whoever asks later. */
export const whySchema = words(2000);

/**
 * A member of staff knows someone: a person whose record is open here, or anyone, in words. The answer is the same
 * whether there is a record or not.
 */
export const declareConflictInput = z
  .strictObject({
    itemId: idSchema,
    personId: idSchema.optional(),
    saidName: words(240).optional(),
    saidDateOfBirth: daySchema.optional(),
    why: whySchema,
  })
  .refine(({ personId, saidName }) => (personId === undefined) !== (saidName === undefined), {
    error: 'name-missing',
    path: ['saidName'],
  });
export const conflictDeclared = z.strictObject({ itemId: idSchema });

/** A conflict with a person, or with every member of a family; `own-record` is a member of staff's own. */
export const setConflictInput = z
  .strictObject({
    conflictId: idSchema,
    staffId: idSchema,
    personId: idSchema,
    familyId: idSchema.optional(),
    kind: z.enum(conflictKinds),
    why: whySchema,
  })
  .refine(({ kind, familyId }) => kind !== 'own-record' || familyId === undefined, {
    error: 'own-record-is-a-person',
    path: ['familyId'],
  });
export const conflictSet = z.strictObject({ conflictId: idSchema, isNew: z.boolean() });

export const liftConflictInput = z.strictObject({ conflictId: idSchema, why: whySchema });
export const conflictLifted = z.strictObject({ conflictId: idSchema });

export const listConflictsInput = z.strictObject({});
export const conflictList = z.strictObject({
  conflicts: z.array(
    z.strictObject({
      conflictId: idSchema,
      staffId: idSchema,
      staff: z.string(),
      personId: idSchema,
      person: z.string(),
      familyReference: z.string().nullable(),
      kind: z.enum(conflictKinds).nullable(),
      why: z.string().nullable(),
      since: z.string(),
      setBy: z.string().nullable(),
    }),
  ),
  /** Those that stood once, newest first. */
  lifted: z.array(
    z.strictObject({
      conflictId: idSchema,
      staff: z.string(),
      person: z.string(),
      familyReference: z.string().nullable(),
      why: z.string().nullable(),
      since: z.string(),
      liftedAt: z.string(),
      liftedBy: z.string().nullable(),
      liftedWhy: z.string().nullable(),
    }),
  ),
});
export type ConflictList = z.output<typeof conflictList>;

/** Who a record is about, as information governance sees it: enough to tell two people apart, nothing of a case. */
const governedPerson = z.strictObject({
  personId: idSchema,
  name: z.string(),
  knownAs: z.string().nullable(),
  dateOfBirth: z.string().nullable(),
  expectedOn: z.string().nullable(),
  isRestricted: z.boolean(),
});
export type GovernedPerson = z.output<typeof governedPerson>;

/** Everyone with a record here by name or day of birth; by POST, so that no name stands in an address. */
export const findGovernedInput = z
  .strictObject({ name: z.string().trim().max(120).optional(), dateOfBirth: daySchema.optional() })
  .refine(({ name = '', dateOfBirth }) => name.length >= 2 || (name === '' && dateOfBirth !== undefined), {
    error: 'name-too-short',
    path: ['name'],
  });
export const governedFound = z.strictObject({ persons: z.array(governedPerson) });
export type GovernedFound = z.output<typeof governedFound>;

export const listGovernanceItemsInput = z.strictObject({});
export const governanceItemList = z.strictObject({
  items: z.array(
    z.strictObject({
      itemId: idSchema,
      kind: z.enum(governanceItemKinds),
      staffId: idSchema.nullable(),
      staff: z.string().nullable(),
      person: governedPerson.nullable(),
      saidName: z.string().nullable(),
      saidDateOfBirth: z.string().nullable(),
      why: z.string().nullable(),
      raisedAt: z.string(),
      /** Who of those with a record here may be meant. */
      candidates: z.array(governedPerson),
    }),
  ),
});
export type GovernanceItemList = z.output<typeof governanceItemList>;

export const settleGovernanceItemInput = z.strictObject({
  itemId: idSchema,
  outcome: z.enum(governanceOutcomes),
  why: whySchema,
});
export const governanceItemSettled = z.strictObject({ itemId: idSchema });

/** Lets a manager be tied to a person though tied to the other side of a pair (model.md section 7 rule 3). */
export const recordTieExceptionInput = z.strictObject({
  exceptionId: idSchema,
  staffId: idSchema,
  personId: idSchema,
  why: whySchema,
});
export const tieExceptionRecorded = z.strictObject({ exceptionId: idSchema, isNew: z.boolean() });

export const endTieExceptionInput = z.strictObject({ exceptionId: idSchema, why: whySchema });
export const tieExceptionEnded = z.strictObject({ exceptionId: idSchema });

export const listTieExceptionsInput = z.strictObject({});

/** Managers who may be tied to both sides, and those who might be once; newest first. */
export const tieExceptionList = z.strictObject({
  exceptions: z.array(
    z.strictObject({
      exceptionId: idSchema,
      staff: z.string(),
      person: z.string(),
      why: z.string(),
      since: z.string(),
      setBy: z.string().nullable(),
      endedAt: z.string().nullable(),
      endedBy: z.string().nullable(),
      endedWhy: z.string().nullable(),
    }),
  ),
});
export type TieExceptionList = z.output<typeof tieExceptionList>;

export const listGovernedFamiliesInput = z.strictObject({ personId: idSchema });

/** The families a person belongs to now: what a conflict with a whole family can be set for. */
export const governedFamilies = z.strictObject({
  personId: idSchema,
  families: z.array(z.strictObject({ familyId: idSchema, reference: z.string(), from: z.string() })),
});
