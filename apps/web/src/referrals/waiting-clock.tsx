import type { WaitView } from '@waymark/contracts';
import { Details, formatDayRange, formatDays, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { stageWords, waitSentence } from './wait-words.ts';

/** How long this person has waited, in words, and each stage's days behind it (S15). */
export const WaitingClock = ({ name, wait }: { readonly name: string; readonly wait: WaitView }): ReactNode => (
  <>
    <p className="govuk-body">{waitSentence(wait)}</p>
    <Details summary="Each stage of the wait">
      <Table
        caption={`Stages of the wait of ${name}`}
        isCaptionHidden
        columns={[
          { key: 'stage', heading: 'Stage', isRowHeading: true, cell: stageWords },
          { key: 'days', heading: 'Days', cell: ({ days }) => formatDays(days) },
          { key: 'when', heading: 'When', cell: ({ from, to }) => formatDayRange(from, to) },
        ]}
        rows={wait.stages}
        rowKey={({ since, from, to }) => `${since} ${from} ${to}`}
      />
    </Details>
  </>
);
