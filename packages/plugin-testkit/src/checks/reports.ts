import { type Report, type ReportBlock, reportBlockSchema, reportSchema, versionFor } from '@waymark/contracts';
import { loadProgrammes } from '@waymark/host';
import type { ReportRequest, ServerPlugin } from '@waymark/plugin-api/server';
import fc from 'fast-check';
import { otherParent, reportRequests, withoutRows } from '../arbitraries/report-requests.ts';
import { checkAllLater } from '../check-all.ts';
import { holds } from '../refuse.ts';
import { reportAround } from '../report-around.ts';

/** The programme's part behind the host's wrapper, and the last thing it was at fault with. */
const underWatch = (server: ServerPlugin) => {
  let lastFault = '';
  const { reportSections } = loadProgrammes([server], {
    onFault: ({ kind, where }) => {
      lastFault = `${kind} ${where}`;
    },
  }).get(server.shared.manifest.id);
  return { sections: reportSections, lastFault: () => lastFault };
};

type Work = (blocks: readonly ReportBlock[], request: ReportRequest, lastFault: string) => void | Promise<void>;

const eachRequest = async (server: ServerPlugin, work: Work, change = (request: ReportRequest) => request) => {
  const { sections, lastFault } = underWatch(server);
  if (sections === undefined) return;
  await checkAllLater(
    60,
    fc.asyncProperty(reportRequests(server), async (asked) => {
      const request = change(asked);
      await work(await sections(request), request, lastFault());
    }),
  );
};

const areSound: Work = (blocks, _, lastFault) => {
  for (const block of blocks) {
    holds(block.kind !== 'not-available', 'part-not-available', lastFault);
    const parsed = reportBlockSchema.safeParse(block);
    holds(parsed.success, 'block-is-wrong', `${block.id} ${parsed.error?.issues[0]?.path.join('.') ?? ''}`);
    holds(block.kind === 'timeline' || block.about.length > 0, 'about-nobody', block.id);
  }
};

/** Every block is one of the contract's, with level and whom it is about; figures that differ from their rows are none. */
export const blocksAreSound = (server: ServerPlugin): Promise<void> => eachRequest(server, areSound);

/** Nothing kept and nothing asked in the period: the part still stands, and says so. */
export const emptyPeriodStands = (server: ServerPlugin): Promise<void> => eachRequest(server, areSound, withoutRows);

const anotherParent = (request: ReportRequest): Report['recipients'][number] => ({
  kind: 'parent',
  id: otherParent,
  name: 'Another parent',
  children: request.enrolments.flatMap(({ childIds }) => childIds),
});

/** Another parent of the same children gets nothing of it: no block, no title, no gap. */
export const nothingForAnotherParent = (server: ServerPlugin): Promise<void> =>
  eachRequest(server, (blocks, request) => {
    const report = reportAround(blocks, request, [anotherParent(request)]);
    holds(reportSchema.safeParse(report).success, 'part-fits-no-report', blocks.map(({ id }) => id).join(', '));
    const [recipient] = report.recipients;
    if (recipient === undefined) return;
    const { parts, notAvailable } = versionFor(report, recipient);
    holds(parts.length + notAvailable.length === 0, 'tells-another-parent', JSON.stringify(parts).slice(0, 200));
  });

/** What one person's version holds does not change by a byte when another person of the report takes part as well. */
export const nothingOfAnotherPerson = async (server: ServerPlugin): Promise<void> => {
  const { sections } = underWatch(server);
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
