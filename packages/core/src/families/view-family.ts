import { dayOf, familyView, viewFamilyInput } from '@waymark/contracts';
import { safetySentence } from '../engagement/rules/sentence.ts';
import { defineRead } from '../verbs/declaration.ts';
import { familyInReach } from './family-in-reach.ts';
import { lanesOf } from './family-lanes.ts';
import {
  familyCircumstances,
  familyCouples,
  familyHarm,
  familyLeft,
  familyMeetings,
  familyPeople,
} from './family-statements.ts';
import { leftBy, reviewOf, toReAsk } from './household.ts';

/** The family as the workers of its children see it, now or as at an instant: a lane a person, with sources. */
export const viewFamily = defineRead({
  name: 'view-family',
  summary: 'A family: who is receiving what, circumstances and meetings, as at an instant.',
  permission: 'core.family.view',
  route: { method: 'GET', path: '/families/:familyId' },
  input: viewFamilyInput,
  output: familyView,
  sample: (world) => ({ familyId: world.familyId }),
  subject: (asked, { familyId }) => familyInReach(asked, familyId),
  run: async ({ reader, actor, now, subject, programmes }, { asAt = now }) => {
    const given = { familyId: subject.familyId, staffId: actor.staffId, now, asAt, day: dayOf(asAt) };
    const people = await familyPeople(reader).execute(given);
    const harm = await familyHarm(reader).execute(given);
    const lanes = await lanesOf(reader, given, people, harm, programmes);
    const circumstances = (await familyCircumstances(reader).execute(given)).filter((row) => !row.isWithdrawn);
    const couples = await familyCouples(reader).execute(given);
    return {
      familyId: subject.familyId,
      reference: subject.reference,
      asAt,
      people: lanes,
      circumstances: circumstances.map(({ isWithdrawn: _isWithdrawn, ...row }) => row),
      left: leftBy(await familyLeft(reader).execute(given), lanes),
      toReAsk: toReAsk(couples, lanes, given.day),
      review: reviewOf(circumstances, given.day),
      meetings: await familyMeetings(reader).execute(given),
      safetySentence: harm.length > 0 ? safetySentence(null) : null,
    };
  },
  opened: (view) => ({ records: [view.familyId], persons: view.people.map((person) => person.personId) }),
});
