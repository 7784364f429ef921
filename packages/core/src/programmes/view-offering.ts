import { dayOf, offeringView, viewOfferingInput } from '@waymark/contracts';
import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { organisations } from '../organisations/tables.ts';
import { historyOf } from '../settings/configuration-history.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { offeringRow } from './offering-row.ts';
import { offeringStaff } from './tables.ts';

/** An offering with its settings and staff, for who configures it. */
export const viewOffering = defineRead({
  name: 'view-offering',
  summary: 'An offering with its settings and staff.',
  permission: 'core.offering.manage',
  route: { method: 'GET', path: '/offerings/:offeringId' },
  input: viewOfferingInput,
  output: offeringView,
  sample: (world) => ({ offeringId: world.offeringId }),
  subject: ({ handle }, { offeringId }) => offeringRow(handle.db, offeringId),
  run: async ({ reader, now, subject: offering, programmes }, { offeringId }) => {
    const [provider] = await reader.db
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, offering.providerId));
    const working = await reader.db
      .select({ staffId: offeringStaff.staffId, name: staff.name, role: offeringStaff.role, from: offeringStaff.from })
      .from(offeringStaff)
      .innerJoin(staff, eq(staff.id, offeringStaff.staffId))
      .where(
        and(eq(offeringStaff.offeringId, offeringId), or(isNull(offeringStaff.to), gt(offeringStaff.to, dayOf(now)))),
      )
      .orderBy(asc(offeringStaff.role), asc(staff.name), asc(staff.id));
    return {
      ...offering,
      programme: programmes.get(offering.programmeId).shared.manifest.title,
      provider: provider?.name ?? '',
      staff: working,
      history: await historyOf(reader.db, 'offering', offeringId),
    };
  },
  opened: undefined,
});
