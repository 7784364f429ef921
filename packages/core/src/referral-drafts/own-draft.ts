import type { Id, Instant } from '@waymark/contracts';
import { inScope, type ReadDb, reaches } from '@waymark/database';
import { and, eq, exists, gt, isNull, or, type SQL } from 'drizzle-orm';
import { families, memberships } from '../families/tables.ts';
import { noConflictIn, writtenDownBy } from '../referrals/family-to-refer.ts';
import type { Actor } from '../verbs/actor.ts';
import { referralDrafts } from './tables.ts';

interface Author {
  readonly staffId: Id;
  readonly now: Instant;
}

/** The family is still one that the author may refer; of one that is not, what was typed is not shown either. */
const isFamilyToRefer = (db: ReadDb, who: Author) =>
  exists(
    db
      .select({ id: families.id })
      .from(families)
      .innerJoin(memberships, eq(memberships.familyId, families.id))
      .where(
        and(
          eq(families.id, referralDrafts.familyId),
          noConflictIn(db, who.staffId, families.id),
          or(
            and(inScope(families.id, who), reaches(memberships.personId, 'shared', who)),
            writtenDownBy(db, who.staffId, families),
          ),
        ),
      ),
  );

/** One's own drafts that have not expired, whatever role one is in. */
export const isOwnDraft = (db: ReadDb, who: Author): SQL | undefined =>
  and(
    eq(referralDrafts.authorId, who.staffId),
    gt(referralDrafts.expiresAt, who.now),
    or(isNull(referralDrafts.familyId), isFamilyToRefer(db, who)),
  );

export interface OwnDraft {
  readonly draftId: Id;
  readonly version: number;
  readonly savedAt: Instant;
  readonly expiresAt: Instant;
}

/** A draft of the asker's own; unknown, expired and another's are the same `undefined`. */
export const ownDraft = async (
  {
    handle: { db },
    actor,
    now,
  }: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  draftId: Id,
): Promise<OwnDraft | undefined> => {
  const [row] = await db
    .select({
      draftId: referralDrafts.id,
      version: referralDrafts.version,
      savedAt: referralDrafts.savedAt,
      expiresAt: referralDrafts.expiresAt,
    })
    .from(referralDrafts)
    .where(and(eq(referralDrafts.id, draftId), isOwnDraft(db, { staffId: actor.staffId, now })));
  return row;
};
