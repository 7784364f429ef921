import { recordRelationshipInput, relationshipMade } from '@waymark/contracts';
import { requireLevel } from '../access/require-level.ts';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { checkSharedChannels } from '../contacts/check-shared-channels.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { refreshPositions } from '../positions/refresh-positions.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { relationships } from './tables.ts';

/**
 * Records what one person is to another and whether he or she causes harm to that other. The harm stands at
 * `professionals`; positions in enrolments are derived from it again at once (model.md section 3).
 */
export const recordRelationship = defineVerb({
  name: 'record-relationship',
  summary: 'Records a relationship and, where established, harm in it.',
  permission: 'core.family.record',
  route: { method: 'POST', path: '/persons/:personId/relationships' },
  input: recordRelationshipInput,
  output: relationshipMade,
  repeat: 'fact',
  sample: (world) => ({
    relationshipId: world.newId(),
    personId: world.fatherId,
    otherPersonId: world.childId,
    kind: 'carer-of',
  }),
  subject: async (asked, { personId, otherPersonId }) =>
    (await personInReach(asked, otherPersonId)) === undefined ? undefined : await personInReach(asked, personId),
  run: async ({ unit, actor, now, about, programmes }, input) => {
    await requireLevel(unit, actor, input.personId, 'professionals');
    const { isNew } = await appendFact(unit, relationships, {
      id: input.relationshipId,
      personId: input.personId,
      level: 'professionals',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      otherPersonId: input.otherPersonId,
      kind: input.kind,
      harm: input.harm ?? null,
      harmEstablishedBy: input.harmEstablishedBy ?? null,
      harmTool: input.harmTool ?? null,
      from: input.from ?? null,
      to: input.to ?? null,
      source: input.source ?? null,
    });
    await refreshPositions(unit, programmes, [input.personId, input.otherPersonId]);
    await checkSharedChannels(unit, input.personId);
    await refreshReachAround(unit, { persons: [input.personId, input.otherPersonId] });
    about({ records: [input.relationshipId], persons: [input.personId, input.otherPersonId] });
    return { relationshipId: input.relationshipId, isNew };
  },
});
