import { type AddOfferingInput, AppError, addOfferingInput, fieldError, offeringSaved } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { organisations } from '../organisations/tables.ts';
import { inputHash } from '../referrals/input-hash.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { checkSettings, requireProgramme } from './check-settings.ts';
import { noteOfferingChange, type OfferingRow, offeringRow } from './offering-row.ts';
import { offerings } from './tables.ts';

/** Offers a programme at a provider and area; its settings are checked by the programme's own schema. */
export const addOffering = defineVerb({
  name: 'add-offering',
  summary: 'Offers a programme at a provider and area.',
  permission: 'core.offering.manage',
  route: { method: 'POST', path: '/offerings' },
  input: addOfferingInput,
  output: offeringSaved,
  repeat: 'fact',
  sample: (world) => ({
    offeringId: world.newId(),
    programmeId: world.programmeId,
    providerId: world.organisationId,
    title: 'Thursdays in the north',
    area: 'Northtown',
    whoMayRefer: ['local-authority'],
    settings: {},
    from: world.today,
  }),
  subject: noSubject,
  run: async ({ unit, actor, about, programmes }, input) => {
    const { offeringId, programmeId, providerId } = input;
    about({ records: [offeringId], persons: [] });
    requireProgramme(programmes, programmeId);
    const settings = checkSettings(programmes, programmeId, input.settings);
    const wanted = { ...input, settings };
    const stored = await offeringRow(unit.db, offeringId);
    if (stored !== undefined) return savedBefore(stored, wanted);
    const [provider] = await unit.db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, providerId));
    if (provider === undefined)
      throw fieldError('providerId', 'unknown-organisation', 'This organisation does not exist');
    const { title, area, whoMayRefer, capacity = null, leadMustBeAccredited = false, from, to = null } = input;
    const places = { capacity, leadMustBeAccredited };
    const row = { programmeId, providerId, title, area, whoMayRefer, ...places, settings, from, to };
    await unit.db.insert(offerings).values({ ...row, id: offeringId, version: 1 });
    await noteOfferingChange(unit, actor.staffId, { offeringId, version: 1, before: null, after: row });
    return { offeringId, version: 1 };
  },
});

const comparable = ({
  offeringId,
  programmeId,
  providerId,
  title,
  area,
  whoMayRefer,
  capacity,
  leadMustBeAccredited,
  settings,
  from,
  to,
}: OfferingRow | AddOfferingInput) =>
  inputHash({
    offeringId,
    programmeId,
    providerId,
    title,
    area,
    whoMayRefer,
    capacity: capacity ?? null,
    leadMustBeAccredited: leadMustBeAccredited === true,
    settings,
    from,
    to: to ?? null,
  });

const savedBefore = (stored: OfferingRow, wanted: AddOfferingInput) => {
  if (comparable(stored) === comparable(wanted)) return { offeringId: stored.offeringId, version: stored.version };
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for another offering' });
};
