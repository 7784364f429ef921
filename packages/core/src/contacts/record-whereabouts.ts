import { recordWhereaboutsInput, whereaboutsMade } from '@waymark/contracts';
import { requireLevel } from '../access/require-level.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { checkSharedChannels } from './check-shared-channels.ts';
import { whereabouts } from './tables.ts';

/** Records where a person is or was; named readers only (F4). */
export const recordWhereabouts = defineVerb({
  name: 'record-whereabouts',
  summary: 'Records where a person is, for named readers only.',
  permission: 'core.whereabouts.record',
  route: { method: 'POST', path: '/persons/:personId/whereabouts' },
  input: recordWhereaboutsInput,
  output: whereaboutsMade,
  repeat: 'fact',
  sample: (world) => ({
    whereaboutsId: world.newId(),
    personId: world.motherId,
    address: 'In safe accommodation, via the advocate',
    isSafeAccommodation: true,
    from: world.today,
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about }, input) => {
    await requireLevel(unit, actor, input.personId, 'whereabouts');
    const { isNew } = await appendFact(unit, whereabouts, {
      id: input.whereaboutsId,
      personId: input.personId,
      level: 'whereabouts',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      address: input.address,
      isSafeAccommodation: input.isSafeAccommodation,
      from: input.from,
      to: input.to ?? null,
    });
    await checkSharedChannels(unit, input.personId);
    about({ records: [input.whereaboutsId], persons: [input.personId] });
    return { whereaboutsId: input.whereaboutsId, isNew };
  },
});
