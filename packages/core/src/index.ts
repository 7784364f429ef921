import { accessVerbs } from './access/index.ts';
import { accreditationReads, accreditationVerbs } from './accreditations/index.ts';
import { alertReads, alertVerbs } from './alerts/index.ts';
import { appointmentVerbs } from './appointments/index.ts';
import { arrangementVerbs } from './arrangements/index.ts';
import { chaseVerbs } from './chases/index.ts';
import { circumstanceReads, circumstanceVerbs } from './circumstances/index.ts';
import { contactReads, contactVerbs } from './contacts/index.ts';
import { correctionReads, correctionVerbs } from './corrections/index.ts';
import { deathReads, deathVerbs } from './deaths/index.ts';
import { disclosureVerbs } from './disclosures/index.ts';
import { engagementVerbs } from './engagement/index.ts';
import { enrolmentReads, enrolmentVerbs } from './enrolments/index.ts';
import { familyReads, familyVerbs } from './families/index.ts';
import { figureReads, figureVerbs } from './figures/index.ts';
import { governanceReads, governanceVerbs } from './governance/index.ts';
import { groupReads, groupVerbs } from './groups/index.ts';
import { importReads, importVerbs } from './imports/index.ts';
import { keepApartReads, keepApartVerbs } from './keep-apart/index.ts';
import { markReads, markVerbs } from './marks/index.ts';
import { matchReads, matchVerbs } from './matches/index.ts';
import { meetingVerbs } from './meetings/index.ts';
import { mergeReads, mergeVerbs } from './merges/index.ts';
import { noticeVerbs } from './notices/index.ts';
import { observationVerbs } from './observations/index.ts';
import { offerReads, offerVerbs } from './offers/index.ts';
import { oversightReads } from './oversight/index.ts';
import { personReads, personVerbs } from './persons/index.ts';
import { planVerbs } from './plans/index.ts';
import { programmeReads, programmeVerbs } from './programmes/index.ts';
import { recordReads, recordVerbs } from './records/index.ts';
import { referralDraftReads, referralDraftVerbs } from './referral-drafts/index.ts';
import { referralReads, referralVerbs } from './referrals/index.ts';
import { reportReads, reportVerbs } from './reports/index.ts';
import { sessionReads, sessionVerbs } from './sessions/index.ts';
import { settingReads, settingVerbs } from './settings/index.ts';
import { staffReads, staffVerbs } from './staff/index.ts';
import { statusReads, statusVerbs } from './status/index.ts';

export * from './access/index.ts';
export * from './accreditations/index.ts';
export * from './alerts/index.ts';
export * from './appointments/index.ts';
export * from './arrangements/index.ts';
export * from './chases/index.ts';
export * from './circumstances/index.ts';
export * from './contacts/index.ts';
export * from './corrections/index.ts';
export * from './disclosures/index.ts';
export * from './engagement/index.ts';
export * from './enrolments/index.ts';
export * from './families/index.ts';
export * from './figures/index.ts';
export * from './governance/index.ts';
export * from './groups/index.ts';
export * from './imports/index.ts';
export * from './keep-apart/index.ts';
export * from './marks/index.ts';
export * from './matches/index.ts';
export * from './meetings/index.ts';
export * from './merges/index.ts';
export * from './migrations.ts';
export * from './notices/index.ts';
export * from './observations/index.ts';
export * from './offers/index.ts';
export * from './oversight/index.ts';
export * from './persons/index.ts';
export * from './plans/index.ts';
export * from './programmes/index.ts';
export type { Programmes } from './programmes/programmes.ts';
export * from './records/index.ts';
export * from './referral-drafts/index.ts';
export * from './referrals/index.ts';
export * from './reports/index.ts';
export * from './schema.ts';
export * from './sessions/index.ts';
export * from './settings/index.ts';
export * from './staff/index.ts';
export * from './status/index.ts';
export * from './verbs/actor.ts';
export * from './verbs/declaration.ts';
export * from './verbs/perform.ts';

/** Every verb of the core: routes, commands, jobs, the API document and the access matrix are derived from this list. */
export const coreVerbs = [
  ...accessVerbs,
  ...accreditationVerbs,
  ...alertVerbs,
  ...chaseVerbs,
  ...appointmentVerbs,
  ...arrangementVerbs,
  ...circumstanceVerbs,
  ...contactVerbs,
  ...correctionVerbs,
  ...disclosureVerbs,
  ...engagementVerbs,
  ...enrolmentVerbs,
  ...familyVerbs,
  ...figureVerbs,
  ...governanceVerbs,
  ...groupVerbs,
  ...importVerbs,
  ...deathVerbs,
  ...keepApartVerbs,
  ...markVerbs,
  ...matchVerbs,
  ...meetingVerbs,
  ...mergeVerbs,
  ...noticeVerbs,
  ...observationVerbs,
  ...offerVerbs,
  ...personVerbs,
  ...planVerbs,
  ...programmeVerbs,
  ...recordVerbs,
  ...referralDraftVerbs,
  ...referralVerbs,
  ...reportVerbs,
  ...sessionVerbs,
  ...settingVerbs,
  ...staffVerbs,
  ...statusVerbs,
] as const;

/** Every read of the core. */
export const coreReads = [
  ...accreditationReads,
  ...alertReads,
  ...contactReads,
  ...correctionReads,
  ...enrolmentReads,
  ...familyReads,
  ...figureReads,
  ...governanceReads,
  ...groupReads,
  ...importReads,
  ...circumstanceReads,
  ...deathReads,
  ...keepApartReads,
  ...markReads,
  ...matchReads,
  ...mergeReads,
  ...offerReads,
  ...oversightReads,
  ...personReads,
  ...programmeReads,
  ...recordReads,
  ...referralDraftReads,
  ...referralReads,
  ...reportReads,
  ...sessionReads,
  ...settingReads,
  ...staffReads,
  ...statusReads,
] as const;
