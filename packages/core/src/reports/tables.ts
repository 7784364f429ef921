import { reportKinds } from '@waymark/contracts';
import {
  aboutPerson,
  code,
  count,
  day,
  id,
  index,
  instant,
  json,
  looseRef,
  ref,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';
import { z } from 'zod';
import { families } from '../families/tables.ts';
import { meetings } from '../meetings/tables.ts';
import { persons } from '../persons/tables.ts';

export const reportStates = ['draft', 'signed', 'replaced'] as const;

/** A report on a family's children; what a person wrote is kept in `texts`, the facts are read anew until it is signed. */
export const reports = table(
  'reports',
  {
    id: id(),
    kind: code(reportKinds).notNull(),
    familyId: ref(() => families.id).notNull(),
    meetingId: ref(() => meetings.id),
    from: day().notNull(),
    to: day().notNull(),
    state: code(reportStates).notNull(),
    texts: json(z.record(z.string(), z.unknown())).notNull(),
    authorId: looseRef().notNull(),
    startedAt: instant().notNull(),
    signedAt: instant(),
    signedBy: looseRef(),
    /** Canonical JSON of the whole report model and its SHA-256, when signed. */
    snapshot: text(),
    hash: text(),
    replaces: looseRef(),
    version: count().notNull(),
  },
  (t) => [index('reports_family_id_idx').on(t.familyId)],
);

/** Each child a report is about, one by one (D2). */
export const reportChildren = table(
  'report_children',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    reportId: ref(() => reports.id).notNull(),
  },
  (t) => [
    uniqueIndex('report_children_report_id_person_id_idx').on(t.reportId, t.personId),
    index('report_children_person_id_idx').on(t.personId),
  ],
);

/** The document one recipient gets, as bytes, when signed. `personId` is the recipient where it is a parent, else a child. */
export const reportVersions = table(
  'report_versions',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    reportId: ref(() => reports.id).notNull(),
    recipientKind: text().notNull(),
    recipientPersonId: looseRef(),
    recipientStaffId: looseRef(),
    html: text().notNull(),
    hash: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [index('report_versions_report_id_idx').on(t.reportId), index('report_versions_person_id_idx').on(t.personId)],
);
