import { type Day, dayOf, type FamilyView, type Instant } from '@waymark/contracts';
import { FamilyTimeline, formatDay, InsetText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { AsAtForm } from './as-at-form.tsx';
import { ChangesAndQuestions } from './changes-and-questions.tsx';
import { FamilyRecords } from './family-actions.tsx';
import { familyTimelineData } from './family-timeline-data.ts';
import { MeetingsAhead } from './meetings-ahead.tsx';
import { PeopleSummary } from './people-summary.tsx';

export interface FamilyBodyProps {
  readonly view: FamilyView;
  readonly now: Instant;
  /** The earlier day that was asked for; left out for now. */
  readonly day?: Day | undefined;
  readonly mayReport: boolean;
  readonly onDay: (day: Day | undefined) => void;
}

/** Words first, then the picture with its table: who is receiving what, what changed, what is not known. */
export const FamilyBody = ({ view, now, day, mayReport, onDay }: FamilyBodyProps): ReactNode => (
  <>
    <h2 className="govuk-heading-m waymark-not-on-paper">Who is receiving what</h2>
    <PeopleSummary familyId={view.familyId} people={view.people} asAt={view.asAt} />
    {view.left.length === 0 ? null : (
      <p className="govuk-body waymark-quiet">
        No longer in the family: {view.left.map(({ name, to }) => `${name}, since ${formatDay(to)}`).join('; ')}.
      </p>
    )}
    {view.review.isRaised ? (
      <InsetText>
        Review of risk raised:{' '}
        {view.review.because.map((line) => line.replace(/\d{4}-\d\d-\d\d/, formatDay)).join('; ')}. Nothing recorded
        lowers it.
      </InsetText>
    ) : null}
    {view.safetySentence === null ? null : <InsetText>{view.safetySentence}</InsetText>}
    <div className="waymark-family-words">
      <ChangesAndQuestions view={view} />
      <MeetingsAhead view={view} mayReport={mayReport && day === undefined} />
      {day === undefined ? <FamilyRecords familyId={view.familyId} /> : null}
    </div>
    <AsAtForm key={day ?? 'now'} day={day} today={dayOf(now)} onChoose={onDay} />
    <FamilyTimeline title="Who was seen, and what happened" data={familyTimelineData(view)} />
  </>
);
