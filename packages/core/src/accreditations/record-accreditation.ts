import {
  AppError,
  accreditationRecorded,
  fieldError,
  type RecordAccreditationInput,
  recordAccreditationInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { requireProgramme } from '../programmes/check-settings.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { colleague } from './colleague.ts';
import { accreditations } from './tables.ts';

/**
 * Records that a member of staff is accredited for a programme up to a day, or corrects it with a reason; nothing is
 * overwritten. An administrator records it for anyone, a provider's manager for the staff of the same organisation.
 */
export const recordAccreditation = defineVerb({
  name: 'record-accreditation',
  summary: 'Records that a member of staff is accredited for a programme.',
  permission: 'core.accreditation.record',
  route: { method: 'POST', path: '/staff/:staffId/accreditations' },
  input: recordAccreditationInput,
  output: accreditationRecorded,
  repeat: 'fact',
  sample: (world) => ({
    accreditationId: world.newId(),
    staffId: world.staffId,
    programmeId: world.programmeId,
    role: 'lead',
    from: world.today,
    until: null,
  }),
  subject: (asked, { staffId }) => colleague(asked, staffId),
  run: async ({ unit, actor, now, about, programmes }, input) => {
    const { accreditationId, staffId, programmeId, role, from, until, supersedes } = input;
    about({ records: [accreditationId, staffId], persons: [] });
    requireProgramme(programmes, programmeId);
    if (await recordedBefore(unit, input)) return { accreditationId, isNew: false };
    if (supersedes !== undefined) await requireCorrectable(unit, input, supersedes.accreditationId);
    await unit.db.insert(accreditations).values({
      ...{ id: accreditationId, staffId, programmeId, role, from, until },
      ...{ recordedAt: now, recordedBy: actor.staffId },
      ...{ supersedes: supersedes?.accreditationId ?? null, reason: supersedes?.reason ?? null },
    });
    return { accreditationId, isNew: true };
  },
});

const recordedBefore = async (unit: Unit, input: RecordAccreditationInput): Promise<boolean> => {
  const [stored] = await unit.db
    .select({
      staffId: accreditations.staffId,
      programmeId: accreditations.programmeId,
      role: accreditations.role,
      from: accreditations.from,
      until: accreditations.until,
    })
    .from(accreditations)
    .where(eq(accreditations.id, input.accreditationId));
  if (stored === undefined) return false;
  const { staffId, programmeId, role, from, until } = input;
  const isSame = Object.entries({ staffId, programmeId, role, from, until }).every(
    ([key, value]) => new Map<string, unknown>(Object.entries(stored)).get(key) === value,
  );
  if (isSame) return true;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
};

const requireCorrectable = async (unit: Unit, input: RecordAccreditationInput, corrected: string): Promise<void> => {
  const [stored] = await unit.db
    .select({ staffId: accreditations.staffId, programmeId: accreditations.programmeId })
    .from(accreditations)
    .where(eq(accreditations.id, corrected));
  if (stored?.staffId !== input.staffId || stored.programmeId !== input.programmeId)
    throw fieldError('supersedes', 'not-such-a-fact', 'What is corrected is of the same person and programme');
  const [later] = await unit.db
    .select({ id: accreditations.id })
    .from(accreditations)
    .where(eq(accreditations.supersedes, corrected));
  if (later !== undefined)
    throw new AppError('conflict', 'fact-no-longer-live', { message: 'This was corrected already: look again' });
};
