import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { newId, type PersonView, roleLabels, type StaffList } from '@waymark/contracts';
import { Button, EmptyState, formatCount, formatList, Radios, Select, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { labelOf } from '../../family/label-of.ts';
import { wordsForRefusal } from '../../family/words-for.ts';
import { useSentForm } from '../../forms/use-sent-form.ts';
import { staffQuery } from '../../groups/staff-query.ts';
import { QueryStates } from '../../query/query-states.tsx';
import { PersonFormFrame, PersonFormPage } from './person-form-page.tsx';
import { handOver } from './requests.ts';
import { useBackToPerson } from './use-back-to-person.ts';

interface Entered {
  readonly allocationId: string;
  readonly toStaffId: string;
  readonly note: string;
}

interface HandOverFormProps {
  readonly view: PersonView;
  readonly staff: StaffList;
}

const movedWords = (moved: Awaited<ReturnType<typeof handOver>>): string => {
  const parts = [
    ...(moved.alerts === 0 ? [] : [formatCount(moved.alerts, 'alert', 'alerts')]),
    ...(moved.notices === 0 ? [] : [formatCount(moved.notices, 'notice', 'notices')]),
    ...(moved.drafts === 0 ? [] : [formatCount(moved.drafts, 'draft', 'drafts')]),
    ...(moved.waits === 0 ? [] : [formatCount(moved.waits, 'wait for a place', 'waits for a place')]),
    ...(moved.tasks === 0 ? [] : [formatCount(moved.tasks, 'task', 'tasks')]),
  ];
  return parts.length === 0 ? 'The work is handed over' : `The work is handed over, with ${formatList(parts)}`;
};

const HandOverForm = ({ view, staff }: HandOverFormProps): ReactNode => {
  const [ids] = useState(() => ({ handOverId: newId(), newAllocationId: newId() }));
  const done = useBackToPerson(view.personId);
  const current = view.workers.filter(({ to }) => to === null);
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: {
      allocationId: current.length === 1 ? (current[0]?.allocationId ?? '') : '',
      toStaffId: '',
      note: '',
    },
    wordsFor: wordsForRefusal,
    send: async (entered) => {
      const moved = await handOver({ ...ids, personId: view.personId, ...entered });
      await done(movedWords(moved));
    },
  });
  const colleagues = staff.staff.filter(({ isActive }) => isActive);
  return (
    <PersonFormFrame
      personId={view.personId}
      title={`Hand over the work with ${view.name}`}
      lead="From this moment the former worker reads nothing more of it. What waits for an answer goes over; providers are told who it is now."
      errors={errors}
      attempt={attempt}
    >
      {current.length === 0 ? (
        <EmptyState title="Nobody works with this person whose work you could hand over" />
      ) : (
        <form noValidate onSubmit={submit} className="waymark-form">
          <Radios
            {...register('allocationId', { required: 'Choose whose work goes over' })}
            label="Whose work goes over?"
            labelSize="s"
            choices={current.map(({ allocationId, name, role }) => ({
              value: allocationId,
              text: `${name}, ${labelOf(roleLabels, role).toLowerCase()}`,
            }))}
            error={errorOf('allocationId')}
          />
          <Select
            {...register('toStaffId', { required: 'Choose who takes it on' })}
            label="Who takes it on, from today?"
            labelSize="s"
            emptyText="Choose a colleague"
            options={colleagues.map(({ staffId, name, team, organisation }) => ({
              value: staffId,
              text: `${name}, ${team ?? organisation}`,
            }))}
            error={errorOf('toStaffId')}
          />
          <TextArea
            {...register('note', { required: 'Enter what the next worker must know' })}
            label="What must the next worker know?"
            labelSize="s"
            hint="What was promised, what is due, how to reach whom safely. Read by the workers of this person alone."
            limit={4000}
            rows={6}
            error={errorOf('note')}
          />
          <Button isBusy={isSending}>{isSending ? 'Handing over' : 'Hand over'}</Button>
        </form>
      )}
    </PersonFormFrame>
  );
};

const WithColleagues = ({ view }: { readonly view: PersonView }): ReactNode => {
  const query = useQuery(staffQuery());
  if (query.data !== undefined) return <HandOverForm view={view} staff={query.data} />;
  return (
    <PersonFormFrame personId={view.personId} title="Hand over the work">
      <QueryStates query={query} what="your colleagues">
        {() => null}
      </QueryStates>
    </PersonFormFrame>
  );
};

/** Hands the work with a person to another worker (E5). */
export const HandOverScreen = (): ReactNode => {
  const { personId } = useParams({ from: '/signed-in/persons/$personId/hand-over' });
  return (
    <PersonFormPage personId={personId} title="Hand over the work">
      {(view) => <WithColleagues view={view} />}
    </PersonFormPage>
  );
};
