import { offeringRoles, referrerSources } from '@waymark/contracts';
import { code, count, day, flag, id, index, json, ref, table, text } from '@waymark/kit';
import { z } from 'zod';
import { organisations } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';

/** A programme at a provider and area: capacity, who may refer, settings of the plugin with their history. */
export const offerings = table(
  'offerings',
  {
    id: id(),
    /** Id of the plugin. */
    programmeId: text().notNull(),
    providerId: ref(() => organisations.id).notNull(),
    title: text().notNull(),
    area: text().notNull(),
    /** Organisation kinds that may refer, some from a day on or up to one (B6). */
    whoMayRefer: json(referrerSources).notNull(),
    /** Most places at one time; null where none is agreed. */
    capacity: count(),
    /** Whether only who is accredited for the programme begins to lead a group of it; null where nobody has said. */
    leadMustBeAccredited: flag(),
    settings: json(z.record(z.string(), z.unknown())).notNull(),
    from: day().notNull(),
    to: day(),
    version: count().notNull(),
  },
  (t) => [index('offerings_programme_id_idx').on(t.programmeId)],
);

/** Staff who work an offering as a whole. */
export const offeringStaff = table(
  'offering_staff',
  {
    id: id(),
    offeringId: ref(() => offerings.id).notNull(),
    staffId: ref(() => staff.id).notNull(),
    role: code(offeringRoles).notNull(),
    from: day().notNull(),
    to: day(),
  },
  (t) => [index('offering_staff_staff_id_idx').on(t.staffId), index('offering_staff_offering_id_idx').on(t.offeringId)],
);
