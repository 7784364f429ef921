import type { CompletionReach, Id, Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, asc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import { completionReach } from '../referrals/rules/completion.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { groupedByEnrolment } from './grouped-by-enrolment.ts';
import type { EnrolmentPolicy } from './policy-of.ts';
import { completionFacts } from './rules/completion-facts.ts';
import type { CountedFact } from './rules/count-facts.ts';

/** The curriculum items each enrolment is still expected at after an instant. */
export const loadPlannedItems = async (
  db: ReadDb,
  enrolmentIds: readonly Id[],
  after: Instant,
): Promise<ReadonlyMap<Id, readonly string[]>> => {
  if (enrolmentIds.length === 0) return new Map();
  const rows = await db
    .select({ enrolmentId: expectations.enrolmentId, itemId: sessions.itemId })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .where(
      and(
        inArray(expectations.enrolmentId, [...enrolmentIds]),
        gt(sessions.startsAt, after),
        ne(sessions.state, 'cancelled'),
        isNull(expectations.to),
      ),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  return groupedByEnrolment(rows, (row) => row.itemId);
};

/**
 * Whether completion can still be reached and since when that is so: the moment the last mark was known. One-to-one
 * sessions without a date count as still to come, since they are planned with each person.
 */
export const completionOf = (
  policy: EnrolmentPolicy,
  counted: readonly CountedFact[],
  planned: readonly string[],
  asOf: Instant,
): { readonly reach: CompletionReach; readonly since: Instant } => {
  const { curriculum, completion } = policy;
  const individual = curriculum.items.filter((item) => item.kind !== 'group').map((item) => item.id);
  const items = curriculum.items.map(({ id, minutes }) => ({ id, minutes }));
  const reach = completionReach(completion, items, completionFacts(counted), [...planned, ...individual]);
  return { reach, since: counted.at(-1)?.knownAt ?? asOf };
};
