import {
  AppError,
  dayOf,
  fieldError,
  type Id,
  recordTieExceptionInput,
  tieExceptionRecorded,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { tieExceptions } from '../access/tables.ts';
import { staffRoles } from '../staff/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { governedPerson } from './governed-person.ts';
import { requireColleague } from './set-conflict.ts';

/** Lets one manager be tied to a person though tied to the other side; for nobody who works with either (rule 3). */
export const recordTieException = defineVerb({
  name: 'record-tie-exception',
  summary: 'Lets a manager be tied to both sides of a pair.',
  permission: 'core.governance.record',
  route: { method: 'POST', path: '/governance/tie-exceptions' },
  input: recordTieExceptionInput,
  output: tieExceptionRecorded,
  repeat: 'fact',
  sample: (world) => ({
    exceptionId: world.newId(),
    staffId: world.providerManagerId,
    personId: world.fatherId,
    why: 'No other manager this month',
  }),
  subject: (asked, { personId }) => governedPerson(asked, personId),
  run: async ({ unit, actor, now, about }, { exceptionId, staffId, personId, why }) => {
    about({ records: [exceptionId, staffId], persons: [personId] });
    const [known] = await unit.db
      .select({ staffId: tieExceptions.staffId, personId: tieExceptions.personId })
      .from(tieExceptions)
      .where(eq(tieExceptions.id, exceptionId));
    if (known?.staffId === staffId && known.personId === personId) return { exceptionId, isNew: false };
    if (known !== undefined)
      throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
    if (staffId === actor.staffId) throw fieldError('staffId', 'own-exception', 'Someone else must except you');
    await requireColleague(unit, staffId);
    await requireManager(unit, staffId);
    await unit.db.insert(tieExceptions).values({
      id: exceptionId,
      staffId,
      personId,
      level: 'professionals',
      why,
      recordedAt: now,
      recordedBy: actor.staffId,
    });
    return { exceptionId, isNew: true };
  },
});

const requireManager = async (unit: Unit, staffId: Id): Promise<void> => {
  const today = dayOf(unit.now);
  const [held] = await unit.db
    .select({ id: staffRoles.id })
    .from(staffRoles)
    .where(
      and(
        eq(staffRoles.staffId, staffId),
        inArray(staffRoles.role, ['provider-manager', 'team-manager']),
        lte(staffRoles.from, today),
        or(isNull(staffRoles.to), gt(staffRoles.to, today)),
      ),
    );
  if (held === undefined) throw fieldError('staffId', 'not-a-manager', 'Only a manager can be excepted');
};
