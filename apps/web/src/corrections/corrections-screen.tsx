import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CorrectionsView } from '@waymark/contracts';
import { EmptyState, NotificationBanner, Page, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { AnswerCorrectionForm } from './answer-correction-form.tsx';
import { CorrectionCard } from './correction-card.tsx';
import { correctionsLead } from './correction-words.ts';
import { correctionKeys, correctionsQuery } from './queries.ts';

interface ListProps {
  readonly view: CorrectionsView;
  readonly onAnswered: () => Promise<void>;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

const Lists = ({ view, onAnswered, onErrors }: ListProps): ReactNode => (
  <>
    <h2 className="govuk-heading-m">Waiting for an answer</h2>
    {view.waiting.length === 0 ? (
      <EmptyState title="No correction is waiting">
        <p>
          A mark that is more than 7 days old, or on which something signed rests, changes only once somebody here has
          agreed. What is proposed stands here.
        </p>
      </EmptyState>
    ) : null}
    {view.waiting.map((row) => (
      <CorrectionCard key={row.correctionId} row={row}>
        {row.isOwn ? (
          <p className="govuk-body">You proposed it: somebody else must answer.</p>
        ) : (
          <AnswerCorrectionForm
            correctionId={row.correctionId}
            name={row.personName}
            isOvertaken={row.isOvertaken}
            onAnswered={onAnswered}
            onErrors={onErrors}
          />
        )}
      </CorrectionCard>
    ))}
    {view.answered.length === 0 ? null : (
      <>
        <h2 className="govuk-heading-m">Answered in the last 28 days</h2>
        {view.answered.map((row) => (
          <CorrectionCard key={row.correctionId} row={row} />
        ))}
      </>
    )}
  </>
);

interface Failed {
  readonly errors: readonly SummaryError[];
  readonly attempt: number;
}

const noneFailed: Failed = { errors: [], attempt: 0 };

/** Corrections of marks that others rely on already: nothing changes until a coordinator has agreed (model.md section 3). */
export const CorrectionsScreen = (): ReactNode => {
  const queries = useQueryClient();
  const query = useQuery(correctionsQuery());
  const [answered, setAnswered] = useState(0);
  const [{ errors, attempt }, setFailed] = useState<Failed>(noneFailed);
  return (
    <Page title="Corrections" lead={query.data && correctionsLead(query.data)} errors={errors} attempt={attempt}>
      {answered > 0 ? <NotificationBanner key={answered} kind="done" heading="Your answer is recorded" /> : null}
      <QueryStates query={query} what="corrections">
        {(view) => (
          <Lists
            view={view}
            onAnswered={async () => {
              await queries.invalidateQueries({ queryKey: correctionKeys.all });
              setFailed(noneFailed);
              setAnswered((count) => count + 1);
            }}
            onErrors={(found) => setFailed((before) => ({ errors: found, attempt: before.attempt + 1 }))}
          />
        )}
      </QueryStates>
    </Page>
  );
};
