import {
  AppError,
  type CircumstanceKind,
  circumstanceLevel,
  circumstanceMade,
  dayOf,
  fieldError,
  type Id,
  type Level,
  recordCircumstanceInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { mayRead } from '../access/require-level.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { positionOf } from '../positions/position-of.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { circumstances } from './tables.ts';

/** Records a dated circumstance in a person's life; its level follows from its kind and whose it is (model.md section 7 rule 2). */
export const recordCircumstance = defineVerb({
  name: 'record-circumstance',
  summary: 'Records something dated in a person’s life, with its source.',
  permission: 'core.circumstance.record',
  route: { method: 'POST', path: '/persons/:personId/circumstances' },
  input: recordCircumstanceInput,
  output: circumstanceMade,
  repeat: 'fact',
  sample: (world) => ({
    circumstanceId: world.newId(),
    personId: world.fatherId,
    kind: 'custody',
    from: world.today,
    sourceName: 'Robin Example',
    sourceAgency: 'Probation',
    reliability: 'confirmed',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, subject }, input) => {
    if (input.from > dayOf(now)) throw fieldError('from', 'in-the-future', 'The day must be today or in the past');
    const level = await levelFor(unit, actor, subject.personId, input.kind);
    const { isNew } = await appendFact(unit, circumstances, {
      id: input.circumstanceId,
      personId: input.personId,
      level,
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      kind: input.kind,
      from: input.from,
      to: input.to ?? null,
      sourceName: input.sourceName,
      sourceAgency: input.sourceAgency,
      reliability: input.reliability,
      note: input.note ?? null,
      isWithdrawn: false,
    });
    about({ records: [input.circumstanceId], persons: [input.personId] });
    return { circumstanceId: input.circumstanceId, isNew };
  },
});

/**
 * The level of the kind by whose it is. Someone who is both harmed and causing harm is to each author what that author
 * works with, so that nobody learns of the other from an answer (S40).
 */
const levelFor = async (unit: Unit, actor: Actor, personId: Id, kind: CircumstanceKind): Promise<Level> => {
  for (const asked of [null, 'person-causing-harm'] as const) {
    const level = circumstanceLevel(kind, await positionOf(unit, personId, asked));
    if (await mayRead(unit, actor, personId, level)) return level;
  }
  throw new AppError('not-found', 'not-found');
};
