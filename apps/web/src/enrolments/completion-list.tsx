import type { CompletionReason, EnrolmentView } from '@waymark/contracts';
import { SummaryList, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';

const reasonLabels: Readonly<Record<CompletionReason, string>> = {
  'mandatory-items': 'Sessions that must be covered',
  'content-share': 'Share of the programme',
  'catch-ups-above-limit': 'Catch-ups that count',
  minutes: 'Time there',
};

/** The completion rule, reason by reason: what is there and what is missing. A completion is not an outcome. */
export const CompletionList = ({ completion }: Pick<EnrolmentView, 'completion'>): ReactNode => (
  <section aria-labelledby="completion">
    <h2 className="govuk-heading-m" id="completion">
      Completion
    </h2>
    <p className="govuk-body">
      {completion.isMet ? 'The completion rule is met.' : 'The completion rule is not met yet.'} Completing is not an
      outcome: it says what was attended, not what changed.
    </p>
    <SummaryList
      rows={completion.reasons.map(({ code, isMet, because }) => ({
        key: reasonLabels[code],
        value: (
          <>
            <Tag tone={isMet ? 'done' : 'attention'}>{isMet ? 'Met' : 'Missing'}</Tag> {because}
          </>
        ),
      }))}
    />
    <p className="govuk-body-s">Rule version {completion.version}.</p>
  </section>
);
