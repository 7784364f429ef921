import { type AlertView, dayOf } from '@waymark/contracts';
import { FormattedDay, FormattedTime, SummaryList, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { asSentence } from '../family/as-sentence.ts';
import { labelOf } from '../family/label-of.ts';
import { markLabels } from '../family/mark-look.ts';
import { ruleWords } from './alert-words.ts';

type Session = AlertView['sessions'][number];

/** What the alert stands on: the rule and its version, the sessions one by one, and the sentence as at now. */
export const AlertFacts = ({ alert }: { readonly alert: AlertView }): ReactNode => (
  <>
    <h2 className="govuk-heading-m">The facts</h2>
    <SummaryList
      rows={[
        { key: 'Programme', value: alert.programme },
        { key: 'As at now', value: asSentence(alert.sentence) },
        { key: 'Raised', value: <FormattedTime at={alert.raisedAt} withDay /> },
        { key: 'By', value: ruleWords(alert) },
      ]}
    />
    <Table
      caption="The sessions it stands on"
      captionSize="s"
      emptyText="It stands on time that has passed, not on single sessions."
      columns={[
        {
          key: 'day',
          heading: 'Day',
          isRowHeading: true,
          cell: ({ startsAt }: Session) => <FormattedDay day={dayOf(startsAt)} withWeekday />,
        },
        {
          key: 'session',
          heading: 'Session',
          cell: ({ number, title }) => (title === `Session ${number}` ? title : `${number}. ${title}`),
        },
        {
          key: 'mark',
          heading: 'Recorded',
          cell: ({ code }) => (code === null ? 'Not recorded' : labelOf(markLabels, code)),
        },
      ]}
      rows={alert.sessions}
      rowKey={({ sessionId }) => sessionId}
    />
  </>
);
