import {
  AppError,
  type DecideReferralInput,
  dayOf,
  decideReferralInput,
  type FindingView,
  fieldError,
  type ReferralDecision,
  type ReferralEventKind,
  type ReferralState,
  referralDecided,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { nextStartsOf } from '../groups/next-starts.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { appendEvent } from './append-event.ts';
import { loadPartnerContact } from './load-partner-contact.ts';
import { loadReferred, type ReferredPerson } from './load-people.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { moveSubjects } from './move-subjects.ts';
import { needByInWords } from './need-by-of.ts';
import { type ReferralInReach, referralOfOffering } from './referral-in-reach.ts';
import { requireVersion } from './require-version.ts';
import { flagNeedBy } from './review-need-by.ts';
import { rolesAs } from './roles-of.ts';
import { needByFlag } from './rules/need-by.ts';
import { checkEligibility } from './run-programme-rules.ts';

const moveOf: Readonly<Record<ReferralDecision, { readonly to: ReferralState; readonly kind: ReferralEventKind }>> = {
  ask: { to: 'more-information', kind: 'more-information-asked' },
  assess: { to: 'assessing', kind: 'assessing-began' },
  accept: { to: 'accepted', kind: 'accepted' },
  'not-accept': { to: 'not-accepted', kind: 'not-accepted' },
  'unmet-need': { to: 'unmet-need', kind: 'unmet-need' },
};

/**
 * A coordinator's decision about a referral (model.md section 2). Findings that ask or need a decision want a reason,
 * one that stops denies `accept` (409 `eligibility-stops`). An acceptance says whether the next start comes in time
 * (S21), which the lead practitioners are told, and whether partner contact is in place.
 */
export const decideReferral = defineVerb({
  name: 'decide-referral',
  summary: 'Decides about a referral: asks, assesses, accepts, does not accept, or records an unmet need.',
  permission: 'core.referral.decide',
  route: { method: 'POST', path: '/referrals/:referralId/decision' },
  input: decideReferralInput,
  output: referralDecided,
  repeat: 'version',
  sample: (world) => ({ referralId: world.referralId, decision: 'accept', note: 'Discussed with the referrer' }),
  subject: (asked, { referralId }) => referralOfOffering(asked, referralId),
  run: async ({ unit, actor, now, ifMatch, about, subject: referral, programmes }, input) => {
    await requireVersion(unit, actor, referral, ifMatch);
    const { referralId } = referral;
    const people = concerned(await loadReferred(unit.db, [referralId]), referral, input);
    if (input.decision === 'accept') await checkFindings(unit, programmes, referral, input);
    const { to, kind } = moveOf[input.decision];
    await noteAssessed(unit, referralId, people, input, actor.staffId);
    const moved = await moveSubjects(
      { unit, programmes, by: actor.staffId, roles: rolesAs(actor, false), referral },
      people.map((subject) => ({
        subject,
        to,
        kind,
        met: ['reason'],
        reasonCode: input.reasonCode,
        note: input.note,
        payload: input.barrier === undefined ? {} : { barrier: input.barrier },
      })),
    );
    const persons = people.map(({ personId }) => personId);
    await refreshReachAround(unit, { persons, offeringId: referral.offeringId });
    if (input.decision === 'accept') await flagNeedBy(unit, actor.staffId, [referralId]);
    about({ records: [referralId], persons });
    const contact = await loadPartnerContact(unit.db, persons, now);
    const [next] = await nextStartsOf(unit.db, referral.offeringId, now);
    return {
      referralId,
      ...moved,
      people: people.map(({ subjectId, personId }) => ({
        subjectId,
        state: to,
        partnerContact: contact.get(personId) ?? 'not-in-place-yet',
      })),
      needBy: needByFlag(needByInWords(referral), next?.startsOn ?? null, dayOf(now)),
      nextStartOn: next?.startsOn ?? null,
    };
  },
});

/** The one named, or everyone who stands where the referral stands. */
const concerned = (
  people: readonly ReferredPerson[],
  referral: ReferralInReach,
  { subjectId }: DecideReferralInput,
): readonly ReferredPerson[] => {
  if (subjectId === undefined) return people.filter(({ state }) => state === referral.state);
  const named = people.filter((person) => person.subjectId === subjectId);
  if (named.length === 0) throw fieldError('subjectId', 'not-in-referral', 'This person is not in the referral');
  return named;
};

const isOutcome = (outcome: FindingView['outcome']) => (finding: FindingView) => finding.outcome === outcome;

const checkFindings = async (
  unit: Unit,
  programmes: Programmes,
  { referralId, programmeId }: ReferralInReach,
  { note }: DecideReferralInput,
): Promise<void> => {
  const snapshot = await loadSnapshot(unit.db, referralId, unit.now);
  const findings = checkEligibility(programmes, programmeId, snapshot, dayOf(unit.now));
  const stops = findings.filter(isOutcome('stop'));
  if (stops.length > 0) {
    throw new AppError('conflict', 'eligibility-stops', {
      message: 'The programme’s rules stop this acceptance',
      facts: { rules: stops.map(({ rule }) => rule) },
    });
  }
  const isOpen = findings.some(isOutcome('ask')) || findings.some(isOutcome('needs-decision'));
  if (isOpen && note === undefined)
    throw fieldError('note', 'reason-missing', 'Say why, since a finding asks for a decision');
};

const notAssessed = new Set<string>(['did-not-attend-assessment', 'could-not-be-contacted']);

/** The end of an assessment is an event of the clock of its own; who was never met was not assessed. */
const noteAssessed = async (
  unit: Unit,
  referralId: string,
  people: readonly ReferredPerson[],
  { reasonCode }: DecideReferralInput,
  by: string,
): Promise<void> => {
  if (reasonCode !== undefined && notAssessed.has(reasonCode)) return;
  for (const { subjectId, personId, state } of people) {
    if (state === 'assessing') await appendEvent(unit, { referralId, subjectId, personId, kind: 'assessed', by });
  }
};
