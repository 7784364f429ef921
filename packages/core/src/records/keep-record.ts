import { AppError, fieldError, type Id, keepRecordInput, recordKept } from '@waymark/contracts';
import { type Unit, visible } from '@waymark/database';
import type { RecordKind } from '@waymark/plugin-api/shared';
import { and, eq } from 'drizzle-orm';
import { requireLevel } from '../access/require-level.ts';
import { positionOf } from '../positions/position-of.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { checkDocument } from './check-document.ts';
import { type AboutInReach, aboutInReach } from './record-about.ts';
import { documentInStoredOrder } from './stored-order.ts';
import { programmeRecords } from './tables.ts';

/**
 * Keeps a document of a kind that a programme declares: level and writers are the kind's, the fields its schema's
 * (contract.md, `records`). A correction names the document it supersedes; the earlier one stays.
 */
export const keepRecord = defineVerb({
  name: 'keep-record',
  summary: 'Keeps a document of a programme about a person, a place or a session.',
  permission: 'core.record.keep',
  route: { method: 'POST', path: '/records' },
  input: keepRecordInput,
  output: recordKept,
  repeat: 'fact',
  sample: (world) => ({
    recordId: world.newId(),
    about: { kind: 'enrolment', enrolmentId: world.enrolmentId },
    kind: 'referrer-contact',
    document: { with: 'Lee Example', progress: 'Comes and takes part' },
  }),
  subject: (asked, { about }) => aboutInReach(asked, about),
  run: async ({ unit, actor, now, about, subject, programmes }, input) => {
    const kind = kindOf(programmes, subject.programmeId, input.kind);
    if (kind.about !== input.about.kind)
      throw fieldError('about.kind', 'not-what-this-kind-is-about', 'This kind of document is about something else');
    if (!kind.writtenBy.some((role) => actor.roles.has(role)))
      throw new AppError('not-allowed', 'not-a-writer-of-this-kind', { message: 'Others write this kind of document' });
    await requireLevel(unit, actor, subject.personId, kind.level);
    await requirePosition(unit, kind, subject);
    const document = documentInStoredOrder(checkDocument(kind, input.document));
    if (input.supersedes !== undefined) await requireSameKind(unit, actor, input.supersedes.factId, subject, kind.kind);
    const { isNew } = await appendFact(unit, programmeRecords, {
      id: input.recordId,
      personId: subject.personId,
      level: kind.level,
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      programmeId: subject.programmeId,
      programmeVersion: subject.programmeVersion ?? programmes.get(subject.programmeId).shared.manifest.version,
      kind: kind.kind,
      enrolmentId: subject.enrolmentId,
      sessionId: subject.sessionId,
      document,
    });
    about({ records: [input.recordId], persons: [subject.personId] });
    return { recordId: input.recordId, isNew };
  },
});

const kindOf = (programmes: Programmes, programmeId: string, kind: string): RecordKind => {
  const plugin = programmes.all.find(({ shared }) => shared.manifest.id === programmeId);
  if (plugin === undefined)
    throw fieldError('about.programmeId', 'unknown-programme', 'This programme is not known here');
  const declared = plugin.shared.records.find((record) => record.kind === kind);
  if (declared === undefined) throw fieldError('kind', 'unknown-kind', 'This programme keeps no such document');
  return declared;
};

const requirePosition = async (unit: Unit, kind: RecordKind, { personId, position }: AboutInReach): Promise<void> => {
  const asked = kind.positions.includes('person-causing-harm') ? 'person-causing-harm' : null;
  if (kind.positions.includes(position ?? (await positionOf(unit, personId, asked)))) return;
  throw fieldError('kind', 'not-a-kind-of-this-position', 'This document is not kept about this person');
};

/** Only a document of the same kind about the same person can be corrected; what is out of reach is not told apart. */
const requireSameKind = async (
  unit: Unit,
  actor: Actor,
  recordId: Id,
  { personId }: AboutInReach,
  kind: string,
): Promise<void> => {
  const [known] = await unit.db
    .select({ id: programmeRecords.id })
    .from(programmeRecords)
    .where(
      and(
        eq(programmeRecords.id, recordId),
        eq(programmeRecords.personId, personId),
        eq(programmeRecords.kind, kind),
        visible(programmeRecords, { staffId: actor.staffId, now: unit.now }),
      ),
    );
  if (known === undefined)
    throw fieldError(
      'supersedes.factId',
      'not-such-a-document',
      'This is not a document of this kind about this person',
    );
};
