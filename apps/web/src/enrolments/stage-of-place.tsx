import { useQuery } from '@tanstack/react-query';
import type { Id, StageView } from '@waymark/contracts';
import { FormattedDay, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { stageQuery } from './queries.ts';
import { noStageWords, weekWords } from './stage-words.ts';

const NextDates = ({ next }: Pick<StageView, 'next'>): ReactNode =>
  next.length === 0 ? null : (
    <Table
      caption="What comes next"
      captionSize="s"
      columns={[
        { key: 'title', heading: 'What', isRowHeading: true, cell: ({ title }) => title },
        {
          key: 'on',
          heading: 'When',
          cell: ({ on, isExpected }) => (
            <>
              <FormattedDay day={on} />
              {isExpected ? ', if the birth is on the day expected' : ''}
            </>
          ),
        },
        { key: 'weeks', heading: 'By weeks', cell: (date) => `${date.childName}: ${weekWords(date).toLowerCase()}` },
      ]}
      rows={next}
      rowKey={({ id, childId }) => `${childId} ${id}`}
    />
  );

const Body = ({ said }: { readonly said: StageView }): ReactNode => (
  <section aria-labelledby="stage">
    <h2 className="govuk-heading-m" id="stage">
      Stage
    </h2>
    <p className="govuk-body">
      {said.standing === 'unknown' || said.standing === 'stopped' ? noStageWords[said.standing] : null}
      {said.stage === null ? null : (
        <>
          <strong>{said.stage.title}.</strong> {said.stage.because}
        </>
      )}
    </p>
    <NextDates next={said.next} />
  </section>
);

/** Where the person stands by weeks of pregnancy or of age; nothing where the programme has no stages, or until it is known. */
export const StageOfPlace = ({ enrolmentId }: { readonly enrolmentId: Id }): ReactNode => {
  const query = useQuery(stageQuery(enrolmentId));
  return query.isPending ? null : (
    <QueryStates query={query} what="the stage">
      {(said) => (said.standing === 'none' ? null : <Body said={said} />)}
    </QueryStates>
  );
};
