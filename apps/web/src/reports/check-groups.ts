import type { ReportFinding, ReportView } from '@waymark/contracts';
import { recipientName } from './recipient-name.ts';

type Checked = Pick<ReportView, 'report' | 'findings'>;

/** What is said of one part: findings one by one, and the key questions that stand open in it together. */
export interface CheckEntry {
  readonly key: string;
  /** The part it is about, within its group; `undefined` where it is about the whole group. */
  readonly title: string | undefined;
  /** Where it is mended; `null` where no one part is. */
  readonly block: string | null;
  readonly findings: readonly ReportFinding[];
  readonly openQuestions: readonly ReportFinding[];
}

/** What is to settle in one section, for one child or in one version. */
export interface CheckGroup {
  readonly title: string;
  readonly entries: readonly CheckEntry[];
}

/** Names one finding among all of a report, and the field in which it is decided against. */
export const findingKey = ({ code, block, recipient, phrase, person }: ReportFinding): string =>
  [code, block, recipient, phrase, person].join(' ');

const isOpenQuestion = ({ code }: ReportFinding): boolean => code === 'question-not-answered';

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const sectionOf = ({ section }: ReportFinding, { report }: Checked) => report.sections.find(({ id }) => id === section);

const versionOf = ({ recipient }: ReportFinding, { report }: Checked): string | undefined =>
  recipient === null ? undefined : `version of ${recipientName(recipient, report)}`;

const groupTitle = (finding: ReportFinding, checked: Checked): string => {
  const child = checked.report.people.find(({ id }) => id === finding.person)?.name;
  const version = versionOf(finding, checked);
  return (
    sectionOf(finding, checked)?.title ?? child ?? (version === undefined ? 'The whole report' : upperFirst(version))
  );
};

const entryTitle = (finding: ReportFinding, checked: Checked): string | undefined => {
  const block = sectionOf(finding, checked)?.blocks.find(({ id }) => id === finding.block);
  const part = block !== undefined && 'title' in block ? block.title : null;
  const version = versionOf(finding, checked);
  const isSaid = version === undefined || upperFirst(version) === groupTitle(finding, checked);
  return [part, isSaid ? null : version].filter((words) => words !== null).join(', ') || undefined;
};

/** One part and one version are settled in one place; what is about no part stands by itself. */
const placeOf = (finding: ReportFinding): string =>
  finding.block === null ? findingKey(finding) : `${finding.block} ${finding.recipient}`;

const entriesOf = (findings: readonly ReportFinding[], checked: Checked): readonly CheckEntry[] =>
  [...Map.groupBy(findings, placeOf)].flatMap(([key, together]) => {
    const [first] = together;
    if (first === undefined) return [];
    return {
      key,
      title: entryTitle(first, checked),
      block: first.block,
      findings: together.filter((finding) => !isOpenQuestion(finding)),
      openQuestions: together.filter(isOpenQuestion),
    };
  });

/** What the checks found, in the order of the report; in each section what was decided against comes last. */
export const checkGroups = (checked: Checked): readonly CheckGroup[] => {
  const order = ({ override }: ReportFinding) => (override === null ? 0 : 1);
  const sorted = checked.findings.toSorted((left, right) => order(left) - order(right));
  const places = checked.report.sections.map(({ title }) => title);
  return [...Map.groupBy(sorted, (finding) => groupTitle(finding, checked))]
    .toSorted(([left], [right]) => places.indexOf(left) - places.indexOf(right))
    .map(([title, findings]) => ({ title, entries: entriesOf(findings, checked) }));
};
