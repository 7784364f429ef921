import { AppError, dayOf, fieldError, type Id, kindsThatReferOn } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { organisations } from '../organisations/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { offerings } from './tables.ts';

/**
 * The offering, where it runs today and the actor's organisation may refer to it (B6). Throws 422 `unknown-offering`
 * or `offering-not-open`, 403 `organisation-may-not-refer`.
 */
export const requireOfferingOpenTo = async (unit: Unit, actor: Actor, offeringId: Id) => {
  const [offering] = await unit.db
    .select({
      programmeId: offerings.programmeId,
      from: offerings.from,
      to: offerings.to,
      whoMayRefer: offerings.whoMayRefer,
    })
    .from(offerings)
    .where(eq(offerings.id, offeringId));
  if (offering === undefined) throw fieldError('offeringId', 'unknown-offering', 'This offering does not exist');
  const today = dayOf(unit.now);
  if (offering.from > today || (offering.to !== null && offering.to < today)) {
    throw fieldError('offeringId', 'offering-not-open', 'This offering does not take referrals today');
  }
  const [organisation] = await unit.db
    .select({ kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, actor.organisationId));
  if (organisation === undefined || !kindsThatReferOn(offering.whoMayRefer, today).includes(organisation.kind)) {
    throw new AppError('not-allowed', 'organisation-may-not-refer', {
      message: 'Your organisation cannot refer to this offering',
    });
  }
  return offering;
};
