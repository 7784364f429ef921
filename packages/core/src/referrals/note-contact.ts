import type { Id, Instant } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { appendEvent } from './append-event.ts';
import { referralEvents, referralSubjects } from './tables.ts';

/**
 * Notes an attempt to reach someone a referral is about: the first attempt and the first contact are events of the
 * waiting clock (model.md section 4). Does nothing where both stand already, or the person is not in the referral.
 */
export const noteContact = async (
  unit: Unit,
  contact: {
    readonly referralId: Id;
    readonly personId: Id;
    readonly at: Instant;
    readonly isContact: boolean;
    readonly by: Id;
  },
): Promise<void> => {
  const { referralId, personId, at, isContact, by } = contact;
  const [subject] = await unit.db
    .select({ subjectId: referralSubjects.id })
    .from(referralSubjects)
    .where(and(eq(referralSubjects.referralId, referralId), eq(referralSubjects.personId, personId)));
  if (subject === undefined) return;
  const { subjectId } = subject;
  const known = await unit.db
    .select({ kind: referralEvents.kind })
    .from(referralEvents)
    .where(
      and(eq(referralEvents.subjectId, subjectId), inArray(referralEvents.kind, ['first-attempt', 'first-contact'])),
    )
    .orderBy(asc(referralEvents.id));
  const kinds = isContact ? (['first-attempt', 'first-contact'] as const) : (['first-attempt'] as const);
  for (const kind of kinds) {
    if (known.some((event) => event.kind === kind)) continue;
    await appendEvent(unit, { referralId, subjectId, personId, kind, by, at });
  }
};
