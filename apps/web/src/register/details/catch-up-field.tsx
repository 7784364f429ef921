import { useQuery } from '@tanstack/react-query';
import { Select } from '@waymark/ui';
import type { ReactNode } from 'react';
import { groupDatesQuery } from '../queries.ts';
import type { DetailsForm } from './use-details-form.ts';

export interface CatchUpFieldProps {
  readonly form: DetailsForm;
  readonly groupId: string;
  /** Numbers of the sessions whose content is still owed. */
  readonly owes: readonly number[];
}

/** Which earlier session this one makes up; its content is covered then, and the miss stays a miss. */
export const CatchUpField = ({ form, groupId, owes }: CatchUpFieldProps): ReactNode => {
  const { data: dates, isError } = useQuery(groupDatesQuery(groupId));
  const owed = dates?.filter(({ number, enrolmentId, state }) => {
    return owes.includes(number) && enrolmentId === null && state === 'held';
  });
  if (isError) return <p className="govuk-body">The sessions this could make up cannot be loaded now.</p>;
  if (owed === undefined) return <p className="govuk-body">Loading the sessions this could make up</p>;
  return (
    <Select
      {...form.register('catchUpForSessionId')}
      label="Does this make up an earlier session?"
      labelSize="s"
      emptyText="No"
      options={owed.map(({ sessionId, number, title }) => ({ value: sessionId, text: `Week ${number}: ${title}` }))}
      error={form.errorOf('catchUpForSessionId')}
    />
  );
};
