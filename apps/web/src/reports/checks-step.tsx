import type { ReportFinding, ReportView } from '@waymark/contracts';
import { Button, Card, EmptyState, Tag, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { EditProps } from './block-frame.tsx';
import { overrideReason, withOverride } from './draft-edits.ts';
import { recipientName } from './recipient-name.ts';
import { childNotInReport } from './use-report-draft.ts';

export interface ChecksStepProps extends EditProps {
  readonly view: ReportView;
  /** Shows the part a finding is about. */
  readonly onShowBlock: (block: string) => void;
}

const keyOf = ({ code, block, recipient, phrase, person }: ReportFinding): string =>
  [code, block, recipient, phrase, person].join(' ');

const titleOf = (finding: ReportFinding, view: ReportView): string => {
  const section = view.report.sections.find(({ id }) => id === finding.section);
  const block = section?.blocks.find(({ id }) => id === finding.block);
  const title = block !== undefined && 'title' in block ? block.title : undefined;
  const who = finding.recipient === null ? undefined : `version of ${recipientName(finding.recipient, view.report)}`;
  const child = view.report.people.find(({ id }) => id === finding.person)?.name;
  return (
    [section?.title ?? child, title, who].filter((part) => part !== undefined && part !== null).join(', ') ||
    'The report'
  );
};

const Finding = ({
  finding,
  view,
  draft,
  onEdit,
  onShowBlock,
}: ChecksStepProps & { readonly finding: ReportFinding }): ReactNode => {
  const { code, because, phrase, alternative, mayOverride, block, override, requirement } = finding;
  const reason = overrideReason(draft, finding);
  return (
    <Card
      title={titleOf(finding, view)}
      tag={
        <Tag tone={override === null ? 'attention' : 'done'}>{override === null ? 'To settle' : 'Decided against'}</Tag>
      }
      actions={
        block === null ? undefined : (
          <Button type="button" variant="secondary" onClick={() => onShowBlock(block)}>
            Go to this part
          </Button>
        )
      }
    >
      <p className="govuk-body">
        {because}
        {code === childNotInReport ? ' The child is added when you save.' : ''}
      </p>
      {phrase === null ? null : <p className="govuk-body">Written: “{phrase}”</p>}
      {alternative === null ? null : <p className="govuk-body">Better: {alternative}</p>}
      {mayOverride ? (
        <TextInput
          name={`override-${keyOf(finding)}`}
          label="I keep it as it is, because"
          hint={`The reason stands in the record (${requirement}).`}
          value={reason}
          onChange={(event) => {
            const { value } = event.target;
            onEdit((now) => withOverride(now, finding, value));
          }}
        />
      ) : null}
    </Card>
  );
};

/** What the checks found: children missing, questions open, phrases, addresses, names in a version (ux.md, Report). */
export const ChecksStep = (props: ChecksStepProps): ReactNode => {
  const { findings } = props.view;
  if (findings.length === 0)
    return (
      <EmptyState title="The checks found nothing">
        Every child is in it, and every key question is answered.
      </EmptyState>
    );
  const order = (finding: ReportFinding) => (finding.override === null ? 0 : 1);
  return findings
    .toSorted((left, right) => order(left) - order(right))
    .map((finding) => <Finding key={keyOf(finding)} {...props} finding={finding} />);
};
