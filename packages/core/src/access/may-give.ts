import { AppError, fieldError, type Id } from '@waymark/contracts';
import { inScope, reach, type Unit, visible } from '@waymark/database';
import { and, eq, gt, notExists } from 'drizzle-orm';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';
import { type AllocationRole, overrides } from './tables.ts';

/** Of whom each kind of work on the survivor's side is, by the position somebody is referred in. */
const positionOf = { 'partner-support': 'survivor', 'child-advocate': 'child' } as const;

/**
 * Who gives work with somebody works with that person: by a tie of his or her own, since what an override opens for
 * some hours is not handed on (model.md section 7 rule 3). Work on the survivor's side is given by those who read both
 * sides or hers, and where she is referred: elsewhere every colleague is refused alike, before anything is looked up
 * about a colleague, since a refusal of one alone would tell his side who works with her (S28).
 */
export const requireMayGive = async (
  unit: Unit,
  actor: Actor,
  { personId, role }: { readonly personId: Id; readonly role: AllocationRole },
): Promise<void> => {
  if (isSystem(actor)) return;
  const levels = await levelsByOwnTies(unit, actor, personId);
  if (!levels.has('casework')) throw new AppError('not-found', 'not-found');
  if (role !== 'partner-support' && role !== 'child-advocate') return;
  if (levels.has('professionals') || levels.has('support')) return;
  if (await isReferredAs(unit, actor, personId, positionOf[role])) return;
  throw fieldError('role', 'not-a-role-for-this-person', 'Choose another kind of work for this person');
};

const levelsByOwnTies = async ({ db, now }: Unit, { staffId }: Actor, personId: Id): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectDistinct({ level: reach.level })
    .from(reach)
    .where(
      and(
        eq(reach.staffId, staffId),
        eq(reach.personId, personId),
        gt(reach.until, now),
        notExists(db.select({ id: overrides.id }).from(overrides).where(eq(overrides.id, reach.tieId))),
      ),
    );
  return new Set(rows.map(({ level }) => level));
};

const isReferredAs = async (
  { db, now }: Unit,
  { staffId }: Actor,
  personId: Id,
  position: (typeof positionOf)[keyof typeof positionOf],
): Promise<boolean> => {
  const who = { staffId, now };
  const [row] = await db
    .select({ id: referralSubjects.id })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .where(
      and(
        eq(referralSubjects.personId, personId),
        eq(referralSubjects.position, position),
        visible(referralSubjects, who),
        inScope(referrals.offeringId, who),
      ),
    )
    .limit(1);
  return row !== undefined;
};
