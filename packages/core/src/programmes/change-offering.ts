import { changeOfferingInput, fieldError, offeringSaved } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { checkSettings } from './check-settings.ts';
import { noteOfferingChange, offeringRow, requireOfferingVersion } from './offering-row.ts';
import { offerings } from './tables.ts';

/** Changes an offering; what it was stays in its history, with who changed it and when. */
export const changeOffering = defineVerb({
  name: 'change-offering',
  summary: 'Changes an offering and its settings.',
  permission: 'core.offering.manage',
  route: { method: 'PUT', path: '/offerings/:offeringId' },
  input: changeOfferingInput,
  output: offeringSaved,
  repeat: 'version',
  sample: (world) => ({ offeringId: world.offeringId, area: 'Southtown' }),
  subject: ({ handle }, { offeringId }) => offeringRow(handle.db, offeringId),
  run: async ({ unit, actor, ifMatch, about, subject: offering, programmes }, input) => {
    await requireOfferingVersion(unit, actor, offering, ifMatch);
    const { offeringId, programmeId, version: before } = offering;
    const to = input.to === undefined ? offering.to : input.to;
    if (to !== null && to < offering.from)
      throw fieldError('to', 'ends-before-it-starts', 'The end must be after the start');
    const settings =
      input.settings === undefined ? offering.settings : checkSettings(programmes, programmeId, input.settings);
    const { title = offering.title, area = offering.area, whoMayRefer = offering.whoMayRefer } = input;
    const capacity = input.capacity === undefined ? offering.capacity : input.capacity;
    const { leadMustBeAccredited = offering.leadMustBeAccredited } = input;
    const after = { title, area, whoMayRefer, capacity, leadMustBeAccredited, settings, to };
    const version = before + 1;
    await unit.db
      .update(offerings)
      .set({ ...after, version })
      .where(eq(offerings.id, offeringId));
    await noteOfferingChange(unit, actor.staffId, { offeringId, version, before: { ...offering }, after });
    about({ records: [offeringId], persons: [] });
    return { offeringId, version };
  },
});
