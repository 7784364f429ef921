import type { EndingRow } from '@waymark/contracts';
import { Card, formatDayAndTime, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { AnswerForChild } from './answer-for-child.tsx';
import { nothingSince } from './ending-words.ts';

export interface EndingCardProps {
  readonly ending: EndingRow;
  readonly onAnswered: (done: string) => Promise<void>;
}

/** One place that is ending, and each child of the reader's with its answer or the field for it. */
export const EndingCard = ({ ending, onAnswered }: EndingCardProps): ReactNode => (
  <Card
    title={`${ending.name}, ${ending.offering}`}
    headingLevel={2}
    tag={ending.isManagers ? <Tag tone="attention">The manager must act</Tag> : undefined}
  >
    <p className="govuk-body">{nothingSince(ending)}</p>
    {ending.children.map((child) =>
      child.answer === null ? (
        <AnswerForChild key={child.childId} ending={ending} child={child} onAnswered={onAnswered} />
      ) : (
        <div key={child.childId}>
          <h3 className="govuk-heading-s">{child.name}: answered</h3>
          <p className="govuk-body">{child.answer.meaning}</p>
          <p className="govuk-body-s">
            {child.answer.by ?? 'Another worker'}, {formatDayAndTime(child.answer.at)}
          </p>
        </div>
      ),
    )}
  </Card>
);
