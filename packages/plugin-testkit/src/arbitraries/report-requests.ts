import { type ReportRecipient, type ReportStaff, reportKinds } from '@waymark/contracts';
import type { EnrolmentForReport, ReportRequest, ServerPlugin } from '@waymark/plugin-api/server';
import fc from 'fast-check';
import { answersTo } from './answers.ts';
import { days, idOf } from './basics.ts';

const replies = ['yes', 'no', 'asked-not-answered', 'not-safe-to-ask', 'not-asked-because'];

const writer: ReportStaff = {
  id: idOf(1),
  name: 'Tom Ashby',
  role: 'facilitator',
  jobTitle: 'Group facilitator',
  agency: 'Northmoor Council',
};
/** Children of a family; those who take part are parents of some of them. */
const children = [idOf(31), idOf(32), idOf(33)];
/** A parent of the family who takes part in nothing. */
export const otherParent = idOf(40);

const recordsOf = ({ shared }: ServerPlugin): fc.Arbitrary<EnrolmentForReport['records']> => {
  const kinds = shared.records.map((record) =>
    fc.record({
      kind: fc.constant(record.kind),
      on: days,
      document: answersTo(record.form).map((document) => record.form.schema.parse(document)),
      writtenBy: fc.constant(writer),
    }),
  );
  return kinds.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...kinds), { maxLength: 6 });
};

const promptsOf = ({ shared: { prompts } }: ServerPlugin): fc.Arbitrary<EnrolmentForReport['prompts']> =>
  prompts.length === 0
    ? fc.constant([])
    : fc.array(
        fc.record({
          promptId: fc.constantFrom(...prompts.map(({ id }) => id)),
          reply: fc.constantFrom(...replies),
          times: fc.integer({ min: 1, max: 17 }),
        }),
        { maxLength: 6 },
      );

const enrolmentOf = (plugin: ServerPlugin, place: number): fc.Arbitrary<EnrolmentForReport> =>
  fc.record({
    enrolmentId: fc.constant(idOf(10 + place)),
    personId: fc.constant(idOf(20 + place)),
    programmeVersion: fc.constantFrom(...plugin.shared.curricula.map(({ version }) => version)),
    startedOn: fc.option(days, { nil: null }),
    endedOn: fc.option(days, { nil: null }),
    exitKind: fc.constantFrom(null, 'completed', 'ended-early', 'withdrawn'),
    childIds: fc.subarray(children),
    records: recordsOf(plugin),
    prompts: promptsOf(plugin),
  });

const recipientOf = ({ personId, childIds }: EnrolmentForReport): ReportRecipient => ({
  kind: 'parent',
  id: personId,
  name: 'A parent',
  children: [...childIds],
});

/** What a report asks of a programme: each person of it a parent who may get a version of their own. */
export const reportRequests = (plugin: ServerPlugin): fc.Arbitrary<ReportRequest> =>
  fc
    .record({
      kind: fc.constantFrom(...reportKinds),
      enrolments: fc.tuple(enrolmentOf(plugin, 1), enrolmentOf(plugin, 2)).chain((both) => fc.subarray(both)),
      from: days,
      length: fc.integer({ min: 0, max: 400 }),
    })
    .map(({ kind, enrolments, from, length }) => ({
      kind,
      enrolments,
      period: { from, to: Temporal.PlainDate.from(from).add({ days: length }).toString() },
      recipients: enrolments.map(recipientOf),
    }));

/** The same request for a period in which nothing was kept and nothing was asked. */
export const withoutRows = (request: ReportRequest): ReportRequest => ({
  ...request,
  enrolments: request.enrolments.map((enrolment) => ({ ...enrolment, records: [], prompts: [] })),
});
