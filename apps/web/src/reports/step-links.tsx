import type { ReportView } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { type ReportStep, reportSteps } from './report-steps.ts';
import { openFindings } from './report-words.ts';

export interface StepLinksProps {
  readonly view: Pick<ReportView, 'reportId' | 'findings'>;
  readonly current: ReportStep;
  /** Something is typed and not saved, on whichever step. */
  readonly isUnsaved: boolean;
}

/** Between the steps, in any order. */
export const StepLinks = ({ view, current, isUnsaved }: StepLinksProps): ReactNode => {
  const open = openFindings(view.findings).length;
  const labels: Readonly<Record<ReportStep, string>> = {
    write: 'Write',
    checks: open === 0 ? 'Checks' : `Checks (${open})`,
    share: 'Who gets what',
    sign: 'Sign',
  };
  return (
    <nav className="waymark-steps" aria-label="Steps of the report">
      <ul className="govuk-list">
        {reportSteps.map((step) => (
          <li key={step}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={`${addresses.report(view.reportId)}?step=${step}`}
              aria-current={step === current ? 'step' : undefined}
            >
              {labels[step]}
            </a>
          </li>
        ))}
      </ul>
      {isUnsaved ? (
        <p className="govuk-body-s">Not saved yet. The checks and versions speak of what was saved last.</p>
      ) : null}
    </nav>
  );
};
