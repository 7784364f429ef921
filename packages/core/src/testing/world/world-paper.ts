import { newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { alertRecipients, alertReplies, alerts } from '../../alerts/tables.ts';
import { importRows, importRuns } from '../../imports/tables.ts';
import { notices } from '../../notices/tables.ts';
import { reportChildren, reports, reportVersions } from '../../reports/tables.ts';
import type { DeliveryStaff, WorldDelivery } from './delivery-ids.ts';
import { marker } from './marker.ts';
import { worldFact as fact } from './world-fact.ts';
import type { WorldPeople } from './world-people.ts';

/** An alert with its recipients, replies and notices, of his side and of hers. */
export const addAlert = async (
  unit: Unit,
  ids: WorldDelivery,
  people: WorldPeople,
  staff: DeliveryStaff,
): Promise<void> => {
  const { db, now } = unit;
  await db.insert(alerts).values({
    id: ids.alertId,
    personId: people.fatherId,
    level: 'shared',
    rule: 'missed-running-2',
    ruleVersion: 'core-1',
    window: ids.sessionId,
    enrolmentId: ids.enrolmentId,
    event: 'missed-running',
    because: { words: 'Missed 2 in a row', sessionIds: [ids.sessionId] },
    raisedAt: now,
  });
  const ask = { alertId: ids.alertId, how: 'message' as const, dueAt: now, escalation: 0, beforePersonIsTold: false };
  await db.insert(alertRecipients).values([
    {
      ...ask,
      id: ids.recipientId,
      personId: people.childId,
      level: 'casework',
      recipient: 'lead-practitioner',
      staffId: staff.leadId,
      reason: 'Help is not received',
    },
    {
      ...ask,
      personId: people.motherId,
      level: 'support',
      recipient: 'partner-worker',
      staffId: staff.partnerWorkerId,
      reason: marker('alert_recipients', 'reason'),
    },
  ]);
  const [hers] = [newId()];
  await db.insert(alertRecipients).values({
    ...ask,
    id: hers,
    how: 'call',
    personId: people.motherId,
    level: 'support',
    recipient: 'partner-worker',
    staffId: staff.partnerWorkerId,
    reason: marker('alert_recipients', 'reason'),
  });
  await db.insert(alertReplies).values({
    ...fact(unit, people.motherId, 'support'),
    recipientId: hers,
    answer: 'acted',
    words: marker('alert_replies', 'words'),
  });
  const notice = { channel: 'screen' as const, state: 'sent' as const, queuedAt: now, attempts: 0 };
  await db.insert(notices).values([
    {
      ...notice,
      id: ids.noticeId,
      kind: 'alert',
      recordId: ids.alertId,
      personId: people.childId,
      level: 'shared',
      toStaffId: staff.leadId,
    },
    {
      ...notice,
      kind: 'tonight',
      recordId: ids.sessionId,
      personId: people.motherId,
      level: 'support',
      toStaffId: staff.partnerWorkerId,
    },
  ]);
};

/** A report and an import of the family. */
export const addPaper = async (
  unit: Unit,
  ids: WorldDelivery,
  people: WorldPeople,
  staff: DeliveryStaff,
): Promise<void> => {
  const { db, now } = unit;
  const { reportId, importRunId } = ids;
  await db.insert(reports).values({
    id: reportId,
    kind: 'conference',
    familyId: people.familyId,
    meetingId: people.meetingId,
    from: '2026-01-05',
    to: '2026-03-05',
    state: 'draft',
    texts: {},
    authorId: staff.leadId,
    startedAt: now,
    version: 1,
  });
  await db.insert(reportChildren).values({ personId: people.childId, level: 'shared', reportId });
  await db.insert(reportVersions).values({
    personId: people.motherId,
    level: 'casework',
    reportId,
    recipientKind: 'parent',
    recipientPersonId: people.motherId,
    html: marker('report_versions', 'html'),
    hash: 'none',
    madeAt: now,
  });
  await db.insert(importRuns).values({
    id: importRunId,
    kind: 'cin-census',
    fileHash: 'none',
    state: 'previewed',
    startedAt: now,
    startedBy: staff.dataOfficerId,
    counts: {},
    issues: [],
    version: 1,
  });
  await db.insert(importRows).values({
    runId: importRunId,
    position: 1,
    where: marker('import_rows', 'where'),
    change: 'held-back',
    staged: {
      councilChildId: 'WM1',
      kind: 'child-protection',
      startsOn: '2026-01-05',
      isCertain: true,
      plan: null,
      child: null,
    },
  });
};
