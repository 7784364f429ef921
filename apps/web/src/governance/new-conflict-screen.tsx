import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ConflictKind, type GovernedPerson, newId, type StaffList } from '@waymark/contracts';
import { BackLink, Button, Page, Radios, SearchForm, Select, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { leaveDone } from '../family/done-banner.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { setConflict } from './governance-requests.ts';
import { personWords } from './person-words.ts';
import { colleaguesQuery, governanceKeys, governedFamiliesQuery, governedFoundQuery } from './queries.ts';

interface Entered {
  readonly staffId: string;
  readonly personId: string;
  /** Empty: the person, with the families he or she is in. */
  readonly familyId: string;
  readonly kind: string;
  readonly why: string;
}

const leastLetters = 2;

const Above = (): ReactNode => <BackLink href={addresses.conflicts}>Conflicts</BackLink>;

interface FormProps {
  readonly staff: StaffList['staff'];
  readonly persons: readonly GovernedPerson[];
  readonly personId: string | undefined;
  readonly staffId: string | undefined;
  readonly search: ReactNode;
}

const ConflictForm = ({ staff, persons, personId, staffId, search }: FormProps): ReactNode => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [conflictId] = useState(newId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { staffId: staffId ?? '', personId: personId ?? '', familyId: '', kind: 'set', why: '' },
    wordsFor: ({ path }) => (path === 'personId' ? 'Search for the person and choose whose record' : undefined),
    send: async ({ kind: said, familyId, ...entered }) => {
      const kind: ConflictKind = said === 'own-record' ? 'own-record' : 'set';
      const isWhole = kind === 'set' && familyId !== '';
      await setConflict({ conflictId, ...entered, ...(isWhole && { familyId }), kind });
      await queries.invalidateQueries({ queryKey: governanceKeys.all });
      leaveDone(queries, 'The conflict is set');
      await navigate({ to: '/governance/conflicts' });
    },
  });
  const chosen = useWatch({ control, name: 'personId' });
  const kind = useWatch({ control, name: 'kind' });
  const { data: ofPerson } = useQuery({ ...governedFamiliesQuery(chosen), enabled: chosen !== '' });
  const families = ofPerson?.families ?? [];
  return (
    <Page title="Set a conflict" errors={errors} attempt={attempt} above={<Above />}>
      {search}
      <form noValidate onSubmit={submit} className="waymark-form">
        {persons.length === 0 ? null : (
          <Radios
            {...register('personId', { required: 'Choose whose record' })}
            label="Whose record?"
            labelSize="s"
            choices={persons.map((person) => ({ value: person.personId, text: personWords(person) }))}
            error={errorOf('personId')}
          />
        )}
        <Select
          {...register('staffId', { required: 'Choose a member of staff' })}
          label="Member of staff"
          labelSize="s"
          emptyText="Choose who"
          options={staff.map((one) => ({ value: one.staffId, text: `${one.name}, ${one.organisation}` }))}
          error={errorOf('staffId')}
        />
        <Radios
          {...register('kind', { required: 'Choose what it is' })}
          label="What is it?"
          labelSize="s"
          choices={[
            { value: 'set', text: 'They know the person or the family' },
            {
              value: 'own-record',
              text: 'It is their own record',
              hint: 'The record is restricted for colleagues as well',
            },
          ]}
          error={errorOf('kind')}
        />
        {families.length === 0 || kind === 'own-record' ? null : (
          <Radios
            {...register('familyId', {
              validate: (familyId) =>
                familyId === '' ||
                families.some((family) => family.familyId === familyId) ||
                'Choose with whom the conflict is',
            })}
            label="With whom is the conflict?"
            labelSize="s"
            hint="Either way nobody in the families of the person exists for them"
            defaultValue=""
            choices={[
              { value: '', text: 'The person, in whatever families he or she is' },
              ...families.map(({ familyId, reference }) => ({
                value: familyId,
                text: `The whole family ${reference}`,
                hint: 'Whoever joins it too, and though the person leaves it',
              })),
            ]}
            error={errorOf('familyId')}
          />
        )}
        <TextArea
          {...register('why', { required: 'Enter why' })}
          label="Why?"
          labelSize="s"
          rows={3}
          error={errorOf('why')}
        />
        <Button isBusy={isSending}>{isSending ? 'Setting it' : 'Set the conflict'}</Button>
      </form>
    </Page>
  );
};

/** Finds whose record it is, then sets the conflict. The address is the same whatever was searched for. */
export const NewConflictScreen = (): ReactNode => {
  const given = useSearch({ from: '/signed-in/governance/conflicts/new' });
  const [name, setName] = useState('');
  const isLongEnough = name.length >= leastLetters;
  const colleagues = useQuery(colleaguesQuery());
  const found = useQuery({ ...governedFoundQuery(name), enabled: isLongEnough });
  const search =
    given.person === undefined ? (
      <>
        <SearchForm label="Name of the person, at least two letters" name="words" onSearch={setName} />
        {isLongEnough && found.data?.persons.length === 0 ? (
          <p className="govuk-body">No record has that name.</p>
        ) : null}
      </>
    ) : null;
  if (colleagues.data === undefined)
    return (
      <Page title="Set a conflict" above={<Above />}>
        <QueryStates query={colleagues} what="the staff">
          {() => null}
        </QueryStates>
      </Page>
    );
  return (
    <ConflictForm
      staff={colleagues.data.staff.filter(({ isActive }) => isActive)}
      persons={isLongEnough ? (found.data?.persons ?? []) : []}
      personId={given.person}
      staffId={given.staff}
      search={search}
    />
  );
};
