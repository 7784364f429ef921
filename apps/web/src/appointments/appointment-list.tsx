import type { AppointmentView, Id } from '@waymark/contracts';
import { Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { addresses } from '../navigation/addresses.ts';
import { outcomeWords, whenWords } from './appointment-words.ts';

export interface AppointmentListProps {
  readonly referralId: Id;
  readonly name: string;
  readonly appointments: readonly AppointmentView[];
  readonly mayDecide: boolean;
}

/** The appointments before a place, each with what came of it; a missed one stays beside the next attempt. */
export const AppointmentList = ({ referralId, name, appointments, mayDecide }: AppointmentListProps): ReactNode => {
  if (appointments.length === 0) return null;
  const now = serverClock.now();
  return (
    <Table
      caption={`Appointments of ${name}`}
      columns={[
        {
          key: 'when',
          heading: 'When',
          isRowHeading: true,
          cell: (one: AppointmentView) => `${one.attempt}. ${whenWords(one)}`,
        },
        { key: 'where', heading: 'Where', cell: ({ place }: AppointmentView) => place },
        {
          key: 'outcome',
          heading: 'What came of it',
          cell: (one: AppointmentView) => (
            <>
              {outcomeWords(one, now)}
              {one.mark?.note ? <div className="govuk-body-s">{one.mark.note}</div> : null}
              {mayDecide ? (
                <div>
                  <a className="govuk-link" href={addresses.markAppointment(referralId, one.appointmentId)}>
                    {one.mark === null ? 'Record what came of it' : 'Correct'}
                    <span className="govuk-visually-hidden">
                      : {name}, {whenWords(one)}
                    </span>
                  </a>
                </div>
              ) : null}
            </>
          ),
        },
      ]}
      rows={appointments}
      rowKey={({ appointmentId }) => appointmentId}
    />
  );
};
