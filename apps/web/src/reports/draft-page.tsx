import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import type { ReportView } from '@waymark/contracts';
import { BackLink, formatList, Page, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { DraftBody } from './draft-body.tsx';
import { draftErrors } from './draft-errors.ts';
import { reportKeys } from './queries.ts';
import type { ReportStep } from './report-steps.ts';
import { reportLead } from './report-words.ts';
import { useReportDraft } from './use-report-draft.ts';

export interface DraftPageProps {
  readonly view: ReportView;
  readonly step: ReportStep;
  readonly onStep: (step: ReportStep) => void;
}

/** "Leo Harper and Mia Harper". */
const childrenOf = ({ report: { people, subjects } }: ReportView): string =>
  formatList(people.filter(({ id }) => subjects.some(({ person }) => person === id)).map(({ name }) => name));

/** The page of a report that is not signed. Leaving it with something unsaved is asked about once. */
export const DraftPage = ({ view, step, onStep }: DraftPageProps): ReactNode => {
  const queries = useQueryClient();
  const hand = useReportDraft(view);
  const [signing, setSigning] = useState<{ readonly errors: readonly SummaryError[]; readonly attempt: number }>({
    errors: [],
    attempt: 0,
  });
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      hand.isUnsaved &&
      current.pathname !== next.pathname &&
      !window.confirm('What you typed is not saved. Leave this page without it?'),
    enableBeforeUnload: () => hand.isUnsaved,
  });
  const errors = step === 'sign' ? signing.errors : hand.conflict ? [] : draftErrors(hand.failure, hand.sent);
  return (
    <Page
      title="Report for the conference"
      titleInBrowser="Report"
      caption={`${childrenOf(view)}, ${view.report.reference}`}
      lead={reportLead(view)}
      above={<BackLink href={addresses.family(view.familyId)}>Back to the family</BackLink>}
      errors={errors}
      attempt={signing.attempt + hand.attempts}
    >
      <DraftBody
        view={view}
        hand={hand}
        step={step}
        onStep={onStep}
        onSigned={() => queries.invalidateQueries({ queryKey: reportKeys.all })}
        onErrors={(found) => setSigning(({ attempt }) => ({ errors: found, attempt: attempt + 1 }))}
      />
    </Page>
  );
};
