import { frozenReportVersion, viewReportVersionInput } from '@waymark/contracts';
import { defineRead } from '../verbs/declaration.ts';
import { recipientOfRow } from './recipient-of-row.ts';
import { versionInReach } from './version-in-reach.ts';

/** A signed document as it was frozen, for the professional it is addressed to and for its author. */
export const viewReportVersion = defineRead({
  name: 'view-report-version',
  summary: 'A recipient’s document of a signed report, as it was frozen.',
  permission: 'core.report.view',
  route: { method: 'GET', path: '/reports/:reportId/versions/:recipientId' },
  input: viewReportVersionInput,
  output: frozenReportVersion,
  sample: (world) => ({ reportId: world.reportId, recipientId: world.motherId }),
  subject: (asked, wanted) => versionInReach(asked, wanted),
  run: async ({ subject }) => {
    const { recipientKind, recipientPersonId, recipientStaffId, ...version } = subject;
    return { ...version, recipient: recipientOfRow({ recipientKind, recipientPersonId, recipientStaffId }) };
  },
  opened: (view) => ({ records: [view.reportId, view.versionId], persons: [view.personId] }),
});
