import type { Id, Instant } from '@waymark/contracts';
import { type Reader, visible } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, asc, eq, type InferSelectModel } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { keepApart } from './tables.ts';

interface Pair extends Pick<InferSelectModel<typeof keepApart>, 'otherPersonId' | 'why' | 'recordedAt'> {
  readonly keepApartId: Id;
  readonly recordedBy: string | null;
}

/** A pair that stood: until when, and whether it ended or was said anew. */
interface EarlierPair extends Pair {
  readonly until: Instant;
  readonly endedBy: string | null;
  readonly reason: string | null;
  readonly isEnded: boolean;
}

const laterFacts = alias(keepApart, 'later_pair');
const laterStaff = alias(staff, 'later_staff');

/** Whom a person must not meet, oldest first, and what was said of it before, newest first; what the asker may read. */
export const keptApart = async (
  reader: Pick<Reader, 'db'>,
  who: { readonly staffId: Id; readonly now: Instant },
  personId: Id,
): Promise<{ readonly pairs: readonly Pair[]; readonly earlier: readonly EarlierPair[] }> => {
  const rows = await reader.db
    .select({
      keepApartId: keepApart.id,
      otherPersonId: keepApart.otherPersonId,
      why: keepApart.why,
      recordedAt: keepApart.recordedAt,
      recordedBy: staff.name,
      until: laterFacts.recordedAt,
      endedBy: laterStaff.name,
      reason: laterFacts.reason,
      isEnded: laterFacts.isEnded,
    })
    .from(keepApart)
    .leftJoin(staff, eq(staff.id, keepApart.recordedBy))
    .leftJoin(laterFacts, eq(laterFacts.supersedes, keepApart.id))
    .leftJoin(laterStaff, eq(laterStaff.id, laterFacts.recordedBy))
    .where(and(eq(keepApart.personId, personId), eq(keepApart.isEnded, false), visible(keepApart, who)))
    .orderBy(asc(keepApart.recordedAt), asc(keepApart.id));
  return {
    pairs: rows
      .filter(({ until }) => until === null)
      .map(({ until: _until, endedBy: _endedBy, reason: _reason, isEnded: _isEnded, ...pair }) => pair),
    earlier: rows
      .flatMap(({ until, isEnded, ...pair }) => (until === null ? [] : [{ ...pair, until, isEnded: isEnded === true }]))
      .toSorted((one, other) => (one.until < other.until ? 1 : -1)),
  };
};
