import { dayOf, recordsView, viewRecordsInput } from '@waymark/contracts';
import { enrolmentOfPerson } from '../enrolments/enrolment-in-reach.ts';
import { namesInReach } from '../persons/names-in-reach.ts';
import { defineRead } from '../verbs/declaration.ts';
import { levelsInReach, loadRecords } from './load-records.ts';
import { expectedRecords } from './rules/expected-records.ts';

/** The documents a programme keeps of a place, by kind, with what it expects by when: "1 of 3". */
export const viewRecords = defineRead({
  name: 'view-records',
  summary: 'Documents of a place by kind, with what is expected by when.',
  permission: 'core.record.view',
  route: { method: 'GET', path: '/enrolments/:enrolmentId/records' },
  input: viewRecordsInput,
  output: recordsView,
  sample: (world) => ({ enrolmentId: world.enrolmentId }),
  subject: (asked, { enrolmentId }) => enrolmentOfPerson(asked, enrolmentId),
  run: async ({ reader, actor, now, subject: place, programmes }, { enrolmentId }) => {
    const who = { staffId: actor.staffId, now };
    const { shared } = programmes.get(place.programmeId);
    const levels = await levelsInReach(reader.db, place.personId, who);
    const rows = await loadRecords(reader.db, place, who);
    const names = await namesInReach(reader, who, [place.personId]);
    const startedOn = place.startedAt === null ? null : dayOf(place.startedAt);
    const readable = shared.records.filter(
      ({ level, positions }) => levels.has(level) && positions.includes(place.enrolmentPosition),
    );
    return {
      enrolmentId,
      personId: place.personId,
      name: names.get(place.personId) ?? '',
      programme: shared.manifest.title,
      position: place.enrolmentPosition,
      kinds: readable.map(({ kind, title, about, writtenBy, expected = [] }) => {
        const documents = rows.filter((row) => row.kind === kind);
        return {
          kind,
          title,
          about,
          writtenBy: [...writtenBy],
          progress: expected.length === 0 ? null : `${documents.length} of ${expected.length}`,
          expected: expectedRecords(expected, documents.length, startedOn, dayOf(now)),
          documents: documents.map(({ kind: _kind, recorderId: _recorderId, supersedes, ...row }) => ({
            ...row,
            isCorrection: supersedes !== null,
          })),
        };
      }),
    };
  },
  opened: (view) => ({ records: [view.enrolmentId], persons: [view.personId] }),
});
