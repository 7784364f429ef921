import { AppError, type Day, dayOf, deathRecorded, fieldError, recordDeathInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { requireLevel } from '../access/require-level.ts';
import { type PersonInReach, personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { setDiedOn, standingDeath } from './keep-death.ts';
import { stopForDeath } from './stop-for-death.ts';
import { deaths } from './tables.ts';
import { tellOfDeath } from './tell-of-death.ts';

/**
 * A person has died: every message, stage and due date to or about him or her stops at once, and those who work with the
 * person are told (model.md section 2). 409 `death-recorded` where that stands already; a correction names it.
 */
export const recordDeath = defineVerb({
  name: 'record-death',
  summary: 'Records that a person has died, and how that is known.',
  permission: 'core.death.record',
  route: { method: 'POST', path: '/persons/:personId/deaths' },
  input: recordDeathInput,
  output: deathRecorded,
  repeat: 'fact',
  sample: (world) => ({
    deathId: world.newId(),
    personId: world.motherId,
    diedOn: world.today,
    howKnown: 'Told by the hospital',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, subject, programmes }, input) => {
    const { deathId, personId, diedOn, howKnown, supersedes } = input;
    await requireLevel(unit, actor, personId, 'casework');
    about({ records: [deathId], persons: [personId] });
    requirePossible(diedOn, dayOf(now), subject);
    const standing = await standingDeath(unit, personId);
    const [sent] = await unit.db.select({ id: deaths.id }).from(deaths).where(eq(deaths.id, deathId));
    if (standing !== undefined && supersedes === undefined && sent === undefined)
      throw new AppError('conflict', 'death-recorded', { message: 'A colleague has recorded this death already' });
    const { isNew } = await appendFact(unit, deaths, {
      id: deathId,
      personId,
      level: 'casework',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: supersedes?.factId ?? null,
      reason: supersedes?.reason ?? null,
      diedOn,
      howKnown,
      isTakenBack: false,
    });
    if (!isNew) return { deathId, isNew };
    await setDiedOn(unit, personId, diedOn, actor.staffId);
    if (standing === undefined) await tellOfDeath(unit, { personId, by: actor.staffId });
    await stopForDeath(unit, programmes, personId);
    return { deathId, isNew };
  },
});

const requirePossible = (diedOn: Day, today: Day, { dateOfBirth }: PersonInReach): void => {
  if (diedOn > today) throw fieldError('diedOn', 'in-the-future', 'Date of death must be today or in the past');
  if (dateOfBirth !== null && diedOn < dateOfBirth)
    throw fieldError('diedOn', 'before-birth', 'Date of death must be on or after the date of birth');
};
