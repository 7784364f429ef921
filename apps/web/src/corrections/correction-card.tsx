import { type CorrectionRow, correctionStateLabels, dayOf } from '@waymark/contracts';
import { Card, FormattedDay, FormattedTime, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';
import { markWords } from './correction-words.ts';

export interface CorrectionCardProps {
  readonly row: CorrectionRow;
  readonly children?: ReactNode;
}

/** One proposed correction: whose, of which session, what stands, what would stand instead, and why. */
export const CorrectionCard = ({ row, children }: CorrectionCardProps): ReactNode => {
  const { personName, groupTitle, number, startsAt, was, becomes, why, proposedBy, proposedAt, state, answer } = row;
  const answered =
    answer === null
      ? []
      : [
          {
            key: correctionStateLabels[state],
            value: (
              <>
                {answer.words} {answer.by}, <FormattedTime at={answer.at} withDay />
              </>
            ),
          },
        ];
  return (
    <Card title={personName} headingLevel={3}>
      <p className="govuk-body">
        {groupTitle}, session {number}, <FormattedDay day={dayOf(startsAt)} withWeekday />
      </p>
      <SummaryList
        rows={[
          { key: 'Stands now', value: markWords(was) },
          { key: 'Would become', value: markWords(becomes) },
          { key: 'Because', value: why },
          {
            key: 'Proposed',
            value: (
              <>
                by {proposedBy}, <FormattedTime at={proposedAt} withDay />
              </>
            ),
          },
          ...answered,
        ]}
      />
      {children}
    </Card>
  );
};
