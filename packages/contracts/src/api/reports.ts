import { z } from 'zod';
import { levels } from '../codes/access.ts';
import { consents, lawfulBases, sharingConditions } from '../codes/disclosures.ts';
import { meetingKinds } from '../codes/meetings.ts';
import { reportKinds, reportStates } from '../codes/reports.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { blockIdSchema } from '../report/blocks/block-id.ts';
import { reportFindingSchema } from '../report/checks/finding.ts';
import { reportRecipientKinds } from '../report/recipient.ts';
import { reportSchema } from '../report/report.ts';
import { reportVersionSchema } from '../report/version/version.ts';
import { withheldPartSchema } from '../report/version/withheld-part.ts';
import { reportDraftSchema, reportRecipientInput } from './report-drafts.ts';
import { words } from './words.ts';

const childIds = z.array(idSchema).min(1, { error: 'no-child' }).max(20);

/** Begins a conference report. Every child of the family is named, one by one (D2). */
export const startReportInput = z
  .strictObject({
    reportId: idSchema,
    familyId: idSchema,
    kind: z.literal('conference'),
    meetingId: idSchema.optional(),
    from: daySchema,
    to: daySchema,
    childIds,
  })
  .refine(({ from, to }) => from <= to, { error: 'ends-before-it-starts', path: ['to'] });
export const reportStarted = z.strictObject({ reportId: idSchema, version: z.int(), isNew: z.boolean() });

/** The whole draft as it stands on the author's screen; `childIds` adds children that the family has gained. */
export const writeReportInput = z.strictObject({
  reportId: idSchema,
  draft: reportDraftSchema,
  childIds: childIds.optional(),
});
export const reportWritten = z.strictObject({ reportId: idSchema, version: z.int() });

const recipientKey = z.strictObject({ kind: z.enum(reportRecipientKinds), id: idSchema });

export const viewReportInput = z.strictObject({ reportId: idSchema });

/** For the author alone: the report built anew from the facts as at now, or, once signed, as it was frozen. */
export const reportView = z.strictObject({
  reportId: idSchema,
  familyId: idSchema,
  version: z.int(),
  state: z.enum(reportStates),
  /** What was typed, whether or not it found its place. */
  draft: reportDraftSchema,
  report: reportSchema,
  findings: z.array(reportFindingSchema),
  canSign: z.boolean(),
  /** What each recipient does not get, and why. */
  withheld: z.array(
    z.strictObject({ recipient: recipientKey, isVersionMade: z.boolean(), parts: z.array(withheldPartSchema) }),
  ),
  /** Parts that may be written and are not in the report until they are. */
  offers: z.array(
    z.strictObject({ section: blockIdSchema, block: blockIdSchema, title: z.string(), level: z.enum(levels) }),
  ),
  /** Blocks for which something was typed and which the report no longer has. */
  unplaced: z.array(blockIdSchema),
  signed: z
    .strictObject({
      at: z.string(),
      hash: z.string(),
      versions: z.array(z.strictObject({ recipient: recipientKey, hash: z.string() })),
    })
    .nullable(),
});
export type ReportView = z.output<typeof reportView>;

/** One recipient's version as it would be now; any recipient can be tried before being chosen. */
export const previewReportVersionInput = z.strictObject({ reportId: idSchema, recipient: reportRecipientInput });
export const reportVersionPreview = z.strictObject({
  reportId: idSchema,
  about: z.array(idSchema),
  /** Null where the whole report is kept from this recipient. */
  version: reportVersionSchema.nullable(),
  withheld: z.array(withheldPartSchema),
  html: z.string().nullable(),
});

/** Signs the version the author saw; `sharing` is the one decision recorded for every recipient (E8, E9). */
export const signReportInput = z.strictObject({
  reportId: idSchema,
  version: z.int().min(1),
  sharing: z.strictObject({
    basis: z.enum(lawfulBases),
    condition: z.enum(sharingConditions),
    consent: z.enum(consents),
    /** Why consent was not asked for, or what was said. */
    consentNote: words(500).optional(),
  }),
});
export const reportSigned = z.strictObject({
  reportId: idSchema,
  hash: z.string(),
  versions: z.array(z.strictObject({ versionId: idSchema, recipient: recipientKey, hash: z.string() })),
});

export const viewReportVersionInput = z.strictObject({ reportId: idSchema, recipientId: idSchema });
/** A signed document as it was frozen. */
export const frozenReportVersion = z.strictObject({
  reportId: idSchema,
  versionId: idSchema,
  personId: idSchema,
  recipient: recipientKey,
  madeAt: z.string(),
  hash: z.string(),
  html: z.string(),
});

export const listReportsInput = z.strictObject({});
/** Reports the asker wrote, and versions addressed to the asker; newest first. */
const reportChildrenNamed = z.array(z.strictObject({ personId: idSchema, name: z.string() }));

export const reportsListed = z.strictObject({
  written: z.array(
    z.strictObject({
      reportId: idSchema,
      familyId: idSchema,
      reference: z.string(),
      /** Each child it is about. */
      children: reportChildrenNamed,
      kind: z.enum(reportKinds),
      state: z.enum(reportStates),
      from: z.string(),
      to: z.string(),
      meeting: z.strictObject({ kind: z.enum(meetingKinds), startsAt: z.string() }).nullable(),
      startedAt: z.string(),
      signedAt: z.string().nullable(),
    }),
  ),
  addressed: z.array(
    z.strictObject({
      reportId: idSchema,
      recipientId: idSchema,
      reference: z.string(),
      children: reportChildrenNamed,
      kind: z.enum(reportKinds),
      madeAt: z.string(),
    }),
  ),
});
export type ReportsListed = z.output<typeof reportsListed>;
