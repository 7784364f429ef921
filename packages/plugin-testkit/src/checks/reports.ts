import {
  type Id,
  type Report,
  type ReportBlock,
  reportBlockSchema,
  reportSchema,
  versionFor,
} from '@waymark/contracts';
import { loadProgrammes } from '@waymark/host';
import type { ReportRequest, ServerPlugin } from '@waymark/plugin-api/server';
import fc from 'fast-check';
import { ids } from '../arbitraries/basics.ts';
import { reportRequests, withoutRows } from '../arbitraries/report-requests.ts';
import { holds } from '../refuse.ts';
import { reportAround } from '../report-around.ts';

const sectionsOf = (server: ServerPlugin) => loadProgrammes([server]).get(server.shared.manifest.id).reportSections;

type Work = (blocks: readonly ReportBlock[], request: ReportRequest, stranger: Id) => void | Promise<void>;

const eachRequest = async (server: ServerPlugin, work: Work, change = (request: ReportRequest) => request) => {
  const sections = sectionsOf(server);
  if (sections === undefined) return;
  await fc.assert(
    fc.asyncProperty(reportRequests(server), ids, async (asked, stranger) => {
      const request = change(asked);
      await work(await sections(request), request, stranger);
    }),
    { numRuns: 60 },
  );
};

const areSound: Work = (blocks) => {
  for (const block of blocks) {
    holds(block.kind !== 'not-available', 'part-not-available', block.id);
    const parsed = reportBlockSchema.safeParse(block);
    holds(parsed.success, 'block-is-wrong', `${block.id} ${parsed.error?.issues[0]?.path.join('.') ?? ''}`);
    holds(block.kind === 'timeline' || block.about.length > 0, 'about-nobody', block.id);
  }
};

/** Every block is one of the contract's, with level and whom it is about; figures that differ from their rows are none. */
export const blocksAreSound = (server: ServerPlugin): Promise<void> => eachRequest(server, areSound);

/** Nothing kept and nothing asked in the period: the part still stands, and says so. */
export const emptyPeriodStands = (server: ServerPlugin): Promise<void> => eachRequest(server, areSound, withoutRows);

const parentOf = (id: Id, request: ReportRequest): Report['recipients'][number] => ({
  kind: 'parent',
  id,
  name: 'Another parent',
  children: request.enrolments.flatMap(({ childIds }) => childIds),
});

/** Another parent of the same children gets nothing of it: no block, no title, no gap. */
export const nothingForAnotherParent = (server: ServerPlugin): Promise<void> =>
  eachRequest(server, (blocks, request, stranger) => {
    const report = reportAround(blocks, request, [parentOf(stranger, request)]);
    holds(reportSchema.safeParse(report).success, 'part-fits-no-report', blocks.map(({ id }) => id).join(', '));
    const [recipient] = report.recipients;
    if (recipient === undefined) return;
    const { parts, notAvailable } = versionFor(report, recipient);
    holds(parts.length + notAvailable.length === 0, 'tells-another-parent', JSON.stringify(parts).slice(0, 200));
  });

/** What one person's version holds does not change by a byte when another person of the report takes part as well. */
export const nothingOfAnotherPerson = async (server: ServerPlugin): Promise<void> => {
  const sections = sectionsOf(server);
  if (sections === undefined) return;
  await eachRequest(server, async (blocks, request) => {
    const [first] = request.enrolments;
    const [recipient] = request.recipients;
    if (first === undefined || recipient === undefined) return;
    const alone = { ...request, enrolments: [first], recipients: [recipient] };
    const versionOf = (from: readonly ReportBlock[]) =>
      JSON.stringify(versionFor(reportAround(from, request, [recipient]), recipient).parts);
    holds(versionOf(blocks) === versionOf(await sections(alone)), 'tells-of-another-person', first.enrolmentId);
  });
};
