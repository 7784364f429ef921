import type { Id } from '../id.ts';
import type { ReportBlock } from './blocks/block.ts';
import type { ReportGuard } from './guard.ts';
import type { ReportPerson, ReportPlanAction, ReportSubject } from './people.ts';
import { reportRecipientKey } from './recipient.ts';
import type { ReportRecipient } from './recipient-schema.ts';
import type { ReportSection } from './section.ts';

interface Connected {
  readonly people: readonly ReportPerson[];
  readonly subjects: readonly ReportSubject[];
  readonly planActions: readonly ReportPlanAction[];
  readonly recipients: readonly ReportRecipient[];
  readonly sections: readonly ReportSection[];
}

type Path = (string | number)[];
interface Issues {
  addIssue(issue: { code: 'custom'; message: string; path: Path }): void;
}

const repeated = (values: readonly string[]): number => values.findIndex((value, at) => values.indexOf(value) !== at);

const guardsOf = (block: ReportBlock): { readonly guard: ReportGuard; readonly path: Path }[] => [
  { guard: block, path: [] },
  ...(block.kind === 'timeline' ? block.rows.map((row, at) => ({ guard: row, path: ['rows', at] })) : []),
];

/** What holds between the parts of a report: ids once, everybody it is about known by name, sections of its children. */
export const refineReport = (report: Connected, context: Issues): void => {
  const refuse = (message: string, path: Path) => context.addIssue({ code: 'custom', message, path });
  const known = new Set<Id>(report.people.map(({ id }) => id));
  const children = new Set<Id>(report.subjects.map(({ person }) => person));
  const mustKnow = (ids: readonly Id[], path: Path) => {
    if (ids.some((id) => !known.has(id))) refuse('unknown-person', path);
  };
  const once = (values: readonly string[], message: string, path: Path) => {
    if (repeated(values) >= 0) refuse(message, path);
  };

  once(
    report.people.map(({ id }) => id),
    'person-twice',
    ['people'],
  );
  once(
    report.subjects.map(({ person }) => person),
    'child-twice',
    ['subjects'],
  );
  once(report.recipients.map(reportRecipientKey), 'recipient-twice', ['recipients']);
  const ids = report.sections.flatMap((section) => [section.id, ...section.blocks.map(({ id }) => id)]);
  once(ids, 'block-id-twice', ['sections']);

  report.subjects.forEach(({ about }, at) => {
    mustKnow(about, ['subjects', at, 'about']);
  });
  report.planActions.forEach(({ about }, at) => {
    mustKnow(about, ['planActions', at, 'about']);
  });
  report.sections.forEach((section, at) => {
    mustKnow(section.about, ['sections', at, 'about']);
    if (section.child !== null && !children.has(section.child)) refuse('not-a-child-of-this-report', ['sections', at]);
    section.blocks.forEach((block, place) => {
      for (const { guard, path } of guardsOf(block))
        mustKnow(guard.about, ['sections', at, 'blocks', place, ...path, 'about']);
    });
  });
};
