import { disclosureMade, recordDisclosureInput } from '@waymark/contracts';
import { requireLevel } from '../access/require-level.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { disclosures } from './tables.ts';

/** Records a decision to share or not to share, with whom, why and on what basis (E8, E9). */
export const recordDisclosure = defineVerb({
  name: 'record-disclosure',
  summary: 'Records a decision to share, or not to share, something about a person.',
  permission: 'core.disclosure.record',
  route: { method: 'POST', path: '/persons/:personId/disclosures' },
  input: recordDisclosureInput,
  output: disclosureMade,
  repeat: 'fact',
  sample: (world) => ({
    disclosureId: world.newId(),
    personId: world.childId,
    decision: 'shared',
    what: 'Attendance of both adults since January',
    withWhom: 'Designated safeguarding lead of the school',
    why: 'To keep the child safe at collection time',
    basis: 'public-task',
    condition: 'safeguarding',
    consent: 'not-asked-unsafe',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about }, input) => {
    await requireLevel(unit, actor, input.personId, 'casework');
    const { isNew } = await appendFact(unit, disclosures, {
      id: input.disclosureId,
      personId: input.personId,
      level: 'casework',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      decision: input.decision,
      what: input.what,
      withWhom: input.withWhom,
      why: input.why,
      basis: input.basis,
      condition: input.condition,
      consent: input.consent,
      reportId: null,
      referralId: null,
    });
    about({ records: [input.disclosureId], persons: [input.personId] });
    return { disclosureId: input.disclosureId, isNew };
  },
});
