import { useQuery, useQueryClient } from '@tanstack/react-query';
import { newId } from '@waymark/contracts';
import { Button, ErrorSummary, Radios, SearchForm, Select, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { leaveDone } from '../family/done-banner.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { recordTieException } from './governance-requests.ts';
import { personWords } from './person-words.ts';
import { colleaguesQuery, governanceKeys, governedFoundQuery } from './queries.ts';

const leastLetters = 2;

interface Entered {
  readonly personId: string;
  readonly staffId: string;
  readonly why: string;
}

/** Lets a manager be tied to somebody though tied to the other side; the person is searched for first. */
export const TieExceptionForm = (): ReactNode => {
  const queries = useQueryClient();
  const [exceptionId] = useState(newId);
  const [name, setName] = useState('');
  const { data: colleagues } = useQuery(colleaguesQuery());
  const { data: found } = useQuery({ ...governedFoundQuery(name), enabled: name.length >= leastLetters });
  const managers = (colleagues?.staff ?? []).filter(
    ({ isActive, roles }) => isActive && (roles.includes('provider-manager') || roles.includes('team-manager')),
  );
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { personId: '', staffId: '', why: '' },
    send: async (entered) => {
      await recordTieException({ exceptionId, ...entered });
      leaveDone(queries, 'The exception is recorded');
      await queries.invalidateQueries({ queryKey: governanceKeys.all });
    },
  });
  const persons = found?.persons ?? [];
  return (
    <section>
      <h2 className="govuk-heading-m">Except a manager</h2>
      <SearchForm label="Name of the person, at least two letters" name="words" onSearch={setName} />
      {found !== undefined && persons.length === 0 ? <p className="govuk-body">No record has that name.</p> : null}
      {persons.length === 0 ? null : (
        <form noValidate onSubmit={submit} className="waymark-form">
          <ErrorSummary errors={errors} attempt={attempt} />
          <Radios
            {...register('personId', { required: 'Choose the person' })}
            label="Whom may the manager be tied to?"
            labelSize="s"
            choices={persons.map((person) => ({ value: person.personId, text: personWords(person) }))}
            error={errorOf('personId')}
          />
          <Select
            {...register('staffId', { required: 'Choose a manager' })}
            label="Manager"
            labelSize="s"
            emptyText="Choose who"
            options={managers.map((one) => ({ value: one.staffId, text: `${one.name}, ${one.organisation}` }))}
            error={errorOf('staffId')}
          />
          <TextArea
            {...register('why', { required: 'Enter why' })}
            label="Why?"
            labelSize="s"
            rows={3}
            limit={2000}
            error={errorOf('why')}
          />
          <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record the exception'}</Button>
        </form>
      )}
    </section>
  );
};
