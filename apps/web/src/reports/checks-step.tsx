import type { ReportFinding, ReportView } from '@waymark/contracts';
import { Button, EmptyState, Tag, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { EditProps } from './block-frame.tsx';
import { type CheckEntry, checkGroups, findingKey } from './check-groups.ts';
import { overrideReason, withOverride } from './draft-edits.ts';
import { childNotInReport } from './use-report-draft.ts';

export interface ChecksStepProps extends EditProps {
  readonly view: ReportView;
  /** Shows the part a finding is about. */
  readonly onShowBlock: (block: string) => void;
}

interface FindingProps extends EditProps {
  readonly finding: ReportFinding;
}

const Finding = ({ finding, draft, onEdit }: FindingProps): ReactNode => {
  const { because, code, phrase, alternative, override, mayOverride } = finding;
  return (
    <>
      <p className="govuk-body">
        {because}
        {code === childNotInReport ? ' The child is added when you save.' : ''}
        {override === null ? null : (
          <>
            {' '}
            <Tag tone="done">Decided against</Tag>
          </>
        )}
      </p>
      {phrase === null ? null : <p className="govuk-body">Written: “{phrase}”</p>}
      {alternative === null ? null : <p className="govuk-body">Better: {alternative}</p>}
      {mayOverride ? (
        <TextInput
          name={`override-${findingKey(finding)}`}
          label="I keep it as it is, because"
          hint="The reason is kept with the report"
          value={overrideReason(draft, finding)}
          onChange={(event) => {
            const { value } = event.target;
            onEdit((now) => withOverride(now, finding, value));
          }}
        />
      ) : null}
    </>
  );
};

const OpenQuestions = ({ questions }: { readonly questions: readonly ReportFinding[] }): ReactNode => (
  <>
    <p className="govuk-body">{questions[0]?.because}</p>
    <ul className="govuk-list govuk-list--bullet">
      {questions.map(({ phrase }) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  </>
);

type EntryProps = Omit<ChecksStepProps, 'view'> & { readonly entry: CheckEntry };

const Entry = ({ entry, draft, onEdit, onShowBlock }: EntryProps): ReactNode => {
  const { title, block, findings, openQuestions } = entry;
  return (
    <li className="waymark-check">
      {title === undefined ? null : <h3 className="govuk-heading-s">{title}</h3>}
      {findings.map((finding) => (
        <Finding key={findingKey(finding)} finding={finding} draft={draft} onEdit={onEdit} />
      ))}
      {openQuestions.length === 0 ? null : <OpenQuestions questions={openQuestions} />}
      {block === null ? null : (
        <Button type="button" variant="secondary" onClick={() => onShowBlock(block)}>
          Go to this part{title === undefined ? null : <span className="govuk-visually-hidden">: {title}</span>}
        </Button>
      )}
    </li>
  );
};

/** What the checks found: children missing, questions open, phrases, addresses, names in a version (ux.md, Report). */
export const ChecksStep = ({ view, ...props }: ChecksStepProps): ReactNode => {
  if (view.findings.length === 0)
    return (
      <EmptyState title="The checks found nothing">
        Every child is in it, and every key question is answered.
      </EmptyState>
    );
  return checkGroups(view).map(({ title, entries }) => (
    <section key={title}>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="govuk-list waymark-checks">
        {entries.map((entry) => (
          <Entry key={entry.key} {...props} entry={entry} />
        ))}
      </ul>
    </section>
  ));
};
