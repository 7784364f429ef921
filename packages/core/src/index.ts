import { accessVerbs } from './access/index.ts';
import { alertReads, alertVerbs } from './alerts/index.ts';
import { circumstanceVerbs } from './circumstances/index.ts';
import { contactReads, contactVerbs } from './contacts/index.ts';
import { disclosureVerbs } from './disclosures/index.ts';
import { engagementVerbs } from './engagement/index.ts';
import { familyReads, familyVerbs } from './families/index.ts';
import { markReads, markVerbs } from './marks/index.ts';
import { meetingVerbs } from './meetings/index.ts';
import { noticeVerbs } from './notices/index.ts';
import { personReads, personVerbs } from './persons/index.ts';
import { planVerbs } from './plans/index.ts';
import { staffReads, staffVerbs } from './staff/index.ts';
import { statusReads, statusVerbs } from './status/index.ts';

export { type CorePermission, corePermissions } from './access/permissions.ts';
export { tiesOf } from './access/refresh-reach.ts';
export * from './migrations.ts';
export type { Programmes } from './programmes/programmes.ts';
export * from './schema.ts';
export { findActor } from './staff/find-actor.ts';
export * from './verbs/actor.ts';
export * from './verbs/declaration.ts';
export * from './verbs/perform.ts';
export { refreshAllReach } from './access/index.ts';
export { judgeNight } from './engagement/index.ts';
export { escalateNotices, type NoticeToSend, settleNotice, takeNotices } from './notices/index.ts';
export { watchTonight } from './status/index.ts';
export type { SampleWorld } from './verbs/sample.ts';

/** Every verb of the core: routes, commands, jobs, the API document and the access matrix are derived from this list. */
export const coreVerbs = [
  ...accessVerbs,
  ...alertVerbs,
  ...circumstanceVerbs,
  ...contactVerbs,
  ...disclosureVerbs,
  ...engagementVerbs,
  ...familyVerbs,
  ...markVerbs,
  ...meetingVerbs,
  ...noticeVerbs,
  ...personVerbs,
  ...planVerbs,
  ...staffVerbs,
  ...statusVerbs,
] as const;

/** Every read of the core. */
export const coreReads = [
  ...alertReads,
  ...contactReads,
  ...familyReads,
  ...markReads,
  ...personReads,
  ...staffReads,
  ...statusReads,
] as const;
