import { useQuery } from '@tanstack/react-query';
import type { GovernedPerson } from '@waymark/contracts';
import { Button, type DateValue, ErrorSummary, SearchForm, Select } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import type { AuditAsked } from './governance-requests.ts';
import { personWords } from './person-words.ts';
import { colleaguesQuery, governedFoundQuery } from './queries.ts';

interface Entered {
  readonly from: DateValue;
  readonly to: DateValue;
  readonly staffId: string;
}

const leastLetters = 2;

/** Stands for no colleague: what jobs did. */
const server = 'server';

interface WhoseRecordProps {
  readonly chosen: GovernedPerson | undefined;
  readonly onChoose: (person: GovernedPerson | undefined) => void;
}

const WhoseRecord = ({ chosen, onChoose }: WhoseRecordProps): ReactNode => {
  const [name, setName] = useState('');
  const found = useQuery({ ...governedFoundQuery(name), enabled: name.length >= leastLetters });
  if (chosen !== undefined)
    return (
      <p className="govuk-body">
        About <strong>{personWords(chosen)}</strong>{' '}
        <Button type="button" variant="plain" onClick={() => onChoose(undefined)}>
          About everybody again
        </Button>
      </p>
    );
  return (
    <>
      <SearchForm label="About whom? At least two letters of a name" name="words" onSearch={setName} />
      {found.data?.persons.length === 0 ? <p className="govuk-body">No record has that name.</p> : null}
      {(found.data?.persons ?? []).map((person) => (
        <p key={person.personId} className="govuk-body">
          <Button
            type="button"
            variant="plain"
            onClick={() => {
              setName('');
              onChoose(person);
            }}
          >
            Only about {personWords(person)}
          </Button>
        </p>
      ))}
    </>
  );
};

/** Narrows the audit to days, to a colleague and to one record. */
export const AuditFilter = ({ onAsk }: { readonly onAsk: (asked: AuditAsked) => void }): ReactNode => {
  const colleagues = useQuery(colleaguesQuery());
  const [person, setPerson] = useState<GovernedPerson>();
  const [given, setGiven] = useState<Omit<AuditAsked, 'personId'>>({});
  const form = useSentForm<Entered>({
    defaultValues: { from: '', to: '', staffId: '' },
    send: async ({ from, to, staffId }) => {
      const by = staffId === server ? { byServer: true } : { staffId: staffId === '' ? undefined : staffId };
      const asked = { from: dayGiven(from), to: dayGiven(to), ...by };
      setGiven(asked);
      onAsk({ ...asked, personId: person?.personId });
    },
  });
  const choose = (chosen: GovernedPerson | undefined): void => {
    setPerson(chosen);
    onAsk({ ...given, personId: chosen?.personId });
  };
  return (
    <section aria-label="What is shown">
      <WhoseRecord chosen={person} onChoose={choose} />
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <Select
          {...form.register('staffId')}
          label="By whom? (optional)"
          labelSize="s"
          emptyText="Any colleague"
          options={[
            ...(colleagues.data?.staff ?? []).map(({ staffId, name }) => ({ value: staffId, text: name })),
            { value: server, text: 'The server itself' },
          ]}
          error={form.errorOf('staffId')}
        />
        <DateField
          control={form.control}
          name="from"
          label="From which day? (optional)"
          labelSize="s"
          subject="First day"
          isOptional
          error={form.errorOf('from')}
        />
        <DateField
          control={form.control}
          name="to"
          label="To which day? (optional)"
          labelSize="s"
          subject="Last day"
          isOptional
          error={form.errorOf('to')}
        />
        <Button variant="secondary">Show these</Button>
      </form>
    </section>
  );
};
