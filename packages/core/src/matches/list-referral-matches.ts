import { type Id, type PossibleMatch, referralMatches, referralMatchesInput } from '@waymark/contracts';
import { type Asker, inScope, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, inArray, ne, or } from 'drizzle-orm';
import { offerings } from '../programmes/tables.ts';
import { referralOfOffering } from '../referrals/referral-in-reach.ts';
import { referralChildren, referralSubjects, referrals } from '../referrals/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { decisionsOn, loadMatches, pairOf } from './load-matches.ts';
import { reachable } from './reachable.ts';
import { possibleMatches } from './tables.ts';

const most = 20;

/**
 * Records that may be of somebody in a referral, among those the coordinator works with, and why. A match that lies
 * elsewhere is information governance's: here it does not exist, nor does it count (S17, rule 4).
 */
export const listReferralMatches = defineRead({
  name: 'list-referral-matches',
  summary: 'Records that may be of somebody in a referral.',
  permission: 'core.match.view',
  route: { method: 'GET', path: '/referrals/:referralId/matches' },
  input: referralMatchesInput,
  output: referralMatches,
  sample: (world) => ({ referralId: world.referralId }),
  subject: (asked, { referralId }) => referralOfOffering(asked, referralId),
  run: async ({ reader: { db }, actor, now }, { referralId }) => {
    const who = { staffId: actor.staffId, now };
    const ids = await peopleOf(db, referralId, who);
    if (ids.length === 0) return { matches: [] };
    const found = await loadMatches(
      db,
      and(
        or(inArray(possibleMatches.personId, ids), inArray(possibleMatches.otherPersonId, ids)),
        reachable(db, pairOf.first.id, who),
        reachable(db, pairOf.second.id, who),
      ),
      most,
    );
    const saidOf = await decisionsOn(db, found, reachable(db, pairOf.first.id, who));
    const open = found.filter((match) => saidOf(match)?.decision !== 'not-the-same');
    const turned = open.map((match) => ofReferralFirst(match, new Set(ids)));
    const elsewhere = await referralsOf(
      db,
      referralId,
      turned.map(({ other }) => other.personId),
      who,
    );
    return {
      matches: turned.map((match) => ({
        ...match,
        referrals: elsewhere
          .filter(({ personId }) => personId === match.other.personId)
          .map(({ personId: _person, ...referral }) => referral),
      })),
    };
  },
  opened: ({ matches }) => ({
    records: matches.map(({ matchId }) => matchId),
    persons: [...new Set(matches.flatMap(({ person, other }) => [person.personId, other.personId]))],
  }),
});

const ofReferralFirst = (match: PossibleMatch, ids: ReadonlySet<Id>): PossibleMatch =>
  ids.has(match.person.personId) ? match : { ...match, person: match.other, other: match.person };

const peopleOf = async (db: ReadDb, referralId: Id, who: Asker): Promise<Id[]> => {
  const subjects = await db
    .select({ personId: referralSubjects.personId })
    .from(referralSubjects)
    .where(and(eq(referralSubjects.referralId, referralId), visible(referralSubjects, who)));
  const children = await db
    .select({ personId: referralChildren.personId })
    .from(referralChildren)
    .where(and(eq(referralChildren.referralId, referralId), visible(referralChildren, who)));
  return [...new Set([...subjects, ...children].map(({ personId }) => personId))];
};

const referralsOf = async (db: ReadDb, referralId: Id, personIds: readonly Id[], who: Asker) => {
  if (personIds.length === 0) return [];
  return await db
    .selectDistinct({
      personId: referralSubjects.personId,
      referralId: referrals.id,
      offering: offerings.title,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .innerJoin(offerings, eq(offerings.id, referrals.offeringId))
    .where(
      and(
        inArray(referralSubjects.personId, [...personIds]),
        ne(referrals.id, referralId),
        ne(referrals.state, 'draft'),
        visible(referralSubjects, who),
        inScope(referrals.offeringId, who),
      ),
    )
    .orderBy(asc(offerings.title), asc(referrals.id));
};
