import { arrangementMade, dayOf, fieldError, recordArrangementInput } from '@waymark/contracts';
import { requireLevel } from '../access/require-level.ts';
import { ageAt } from '../persons/age.ts';
import { type PersonInReach, personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { contactArrangements } from './tables.ts';

/**
 * Records who may have contact with a child and who may collect him or her, from a day on. What stood before stays, and
 * stands no longer from that day; a wrong statement is corrected by naming it (E6).
 */
export const recordArrangement = defineVerb({
  name: 'record-arrangement',
  summary: 'Records who may have contact with a child and who may collect the child.',
  permission: 'core.arrangement.record',
  route: { method: 'POST', path: '/persons/:personId/arrangements' },
  input: recordArrangementInput,
  output: arrangementMade,
  repeat: 'fact',
  sample: (world) => ({
    arrangementId: world.newId(),
    personId: world.childId,
    statement: 'The grandmother collects from school',
    effectiveFrom: world.today,
    sourceName: 'Lee Example',
    sourceAgency: 'Council',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, subject }, input) => {
    await requireLevel(unit, actor, input.personId, 'casework');
    if (!isChild(subject, dayOf(now))) throw fieldError('personId', 'not-a-child', 'This is recorded of a child');
    const { isNew } = await appendFact(unit, contactArrangements, {
      id: input.arrangementId,
      personId: input.personId,
      level: 'casework',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      statement: input.statement,
      effectiveFrom: input.effectiveFrom,
      sourceName: input.sourceName,
      sourceAgency: input.sourceAgency,
    });
    about({ records: [input.arrangementId], persons: [input.personId] });
    return { arrangementId: input.arrangementId, isNew };
  },
});

const isChild = ({ dateOfBirth, expectedOn }: PersonInReach, today: string): boolean =>
  dateOfBirth === null ? expectedOn !== null : ageAt(dateOfBirth, today) < 18;
