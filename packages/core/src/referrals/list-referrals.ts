import { dayOf, daysBetween, listReferralsInput, referralsView } from '@waymark/contracts';
import { type Asker, type ReadDb, reaches } from '@waymark/database';
import { and, asc, eq, inArray, not, notExists } from 'drizzle-orm';
import { organisations } from '../organisations/tables.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { offeringInReach } from '../programmes/offering-in-reach.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { loadReferred } from './load-people.ts';
import { needByOf } from './need-by-of.ts';
import { referralSubjects, referrals } from './tables.ts';

/** The referrals of an offering that still want a decision, the one received first at the top. */
export const listReferrals = defineRead({
  name: 'list-referrals',
  summary: 'The referrals of an offering that want a decision.',
  permission: 'core.referral.view',
  route: { method: 'GET', path: '/offerings/:offeringId/referrals' },
  input: listReferralsInput,
  output: referralsView,
  sample: (world) => ({ offeringId: world.offeringId }),
  subject: (asked, { offeringId }) => offeringInReach(asked, offeringId),
  run: async ({ reader, actor, now, subject: offering }, { offeringId }) => {
    const who = { staffId: actor.staffId, now };
    const rows = await undecided(reader.db, offeringId, who);
    const people = await loadReferred(
      reader.db,
      rows.map((row) => row.referralId),
      who,
    );
    return {
      offeringId,
      offering: offering.title,
      referrals: rows.map(({ needBy, needByWhy, ...row }) => ({
        ...row,
        needBy: needByOf({ needBy, needByWhy }),
        daysSince: row.receivedAt === null ? 0 : daysBetween(dayOf(row.receivedAt), dayOf(now)),
        people: people
          .filter((person) => person.referralId === row.referralId)
          .map((person) => ({ personId: person.personId, name: fullName(person), position: person.position })),
      })),
    };
  },
  opened: (view) => ({
    records: view.referrals.map((referral) => referral.referralId),
    persons: view.referrals.flatMap((referral) => referral.people.map((person) => person.personId)),
  }),
});

/** As for one referral: where somebody in it is out of the asker's reach, it does not exist. */
const undecided = async (db: ReadDb, offeringId: string, who: Asker) =>
  await db
    .select({
      referralId: referrals.id,
      state: referrals.state,
      urgency: referrals.urgency,
      receivedAt: referrals.receivedAt,
      needBy: referrals.needBy,
      needByWhy: referrals.needByWhy,
      referrer: staff.name,
      organisation: organisations.name,
    })
    .from(referrals)
    .innerJoin(staff, eq(staff.id, referrals.referrerId))
    .innerJoin(organisations, eq(organisations.id, referrals.referrerOrganisationId))
    .where(
      and(
        eq(referrals.offeringId, offeringId),
        inArray(referrals.state, ['submitted', 'more-information', 'assessing']),
        notExists(
          db
            .select({ id: referralSubjects.id })
            .from(referralSubjects)
            .where(
              and(
                eq(referralSubjects.referralId, referrals.id),
                not(reaches(referralSubjects.personId, 'shared', who)),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(referrals.receivedAt), asc(referrals.id));
