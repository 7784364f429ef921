import { answerQuestionInput, referralMoved } from '@waymark/contracts';
import { defineVerb } from '../verbs/declaration.ts';
import { loadReferred } from './load-people.ts';
import { moveSubjects } from './move-subjects.ts';
import { ownReferral } from './referral-in-reach.ts';
import { requireVersion } from './require-version.ts';
import { rolesAs } from './roles-of.ts';

/** The referrer answers what the coordinator asked; the clock has not stopped meanwhile. */
export const answerQuestion = defineVerb({
  name: 'answer-question',
  summary: 'Answers what was asked about a referral.',
  permission: 'core.referral.make',
  route: { method: 'POST', path: '/referrals/:referralId/answer' },
  input: answerQuestionInput,
  output: referralMoved,
  repeat: 'version',
  sample: (world) => ({ referralId: world.referralId, answer: 'He sees the child every week' }),
  subject: (asked, { referralId }) => ownReferral(asked, referralId),
  run: async ({ unit, actor, ifMatch, about, subject: referral, programmes }, { referralId, answer }) => {
    await requireVersion(unit, actor, referral, ifMatch);
    const people = (await loadReferred(unit.db, [referralId])).filter(({ state }) => state === referral.state);
    const moved = await moveSubjects(
      { unit, programmes, by: actor.staffId, roles: rolesAs(actor, true), referral },
      people.map((subject) => ({ subject, to: 'submitted', kind: 'more-information-given', note: answer })),
    );
    about({ records: [referralId], persons: people.map(({ personId }) => personId) });
    return { referralId, ...moved };
  },
});
