import { type FamilyView, meetingKindLabels, meetingKinds, newId } from '@waymark/contracts';
import { Button, Checkboxes, type DateValue, Select, TextInput, TimeInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { FormFrame } from '../family/form-page.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { personChoices } from '../family/person-choices.ts';
import { wordsForRefusal } from '../family/words-for.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { arrangeMeeting } from './meeting-requests.ts';
import { checkStart, startsAt } from './starts-at.ts';

export interface MeetingFormProps {
  readonly view: FamilyView;
  readonly onDone: () => Promise<void>;
}

interface Entered {
  readonly kind: string;
  readonly day: DateValue;
  readonly time: string;
  readonly place: string;
  readonly childIds: readonly string[];
}

/** Only what is in the family's own children can be the meeting's business. */
const childrenOf = ({ people }: FamilyView) => people.filter(({ position }) => position === 'child');

const send = async (meetingId: string, familyId: string, entered: Entered): Promise<void> => {
  const kind = codeOf(meetingKinds, entered.kind);
  const day = dayGiven(entered.day);
  const start = day === undefined ? undefined : startsAt(day, entered.time);
  if (kind === undefined || start === undefined) throw new Error('the form sent what it had not checked');
  const place = entered.place.trim();
  await arrangeMeeting({
    meetingId,
    familyId,
    kind,
    startsAt: start,
    place: place === '' ? undefined : place,
    childIds: entered.childIds,
  });
};

/** A conference, a core group or another meeting about children of the family. */
export const MeetingForm = ({ view, onDone }: MeetingFormProps): ReactNode => {
  const [meetingId] = useState(newId);
  const children = childrenOf(view);
  const { register, control, submit, errors, errorOf, attempt, isSending, getValues } = useSentForm<Entered>({
    defaultValues: { kind: '', day: '', time: '', place: '', childIds: children.map(({ personId }) => personId) },
    wordsFor: wordsForRefusal,
    send: async (entered) => {
      await send(meetingId, view.familyId, entered);
      await onDone();
    },
  });
  return (
    <FormFrame familyId={view.familyId} title="Arrange a meeting" errors={errors} attempt={attempt}>
      <form noValidate onSubmit={submit} className="waymark-form">
        <Select
          {...register('kind', { required: 'Choose the kind of meeting' })}
          label="Kind of meeting"
          labelSize="s"
          emptyText="Choose the kind"
          options={optionsOf(meetingKinds, meetingKindLabels)}
          error={errorOf('kind')}
        />
        <DateField control={control} name="day" label="Day" labelSize="s" subject="Day" error={errorOf('day')} />
        <TimeInput
          {...register('time', { validate: (typed) => checkStart(typed, dayGiven(getValues('day'))) })}
          label="Time"
          labelSize="s"
          error={errorOf('time')}
        />
        <TextInput {...register('place')} label="Place (optional)" labelSize="s" width={20} error={errorOf('place')} />
        <Checkboxes
          {...register('childIds', { validate: (chosen) => chosen.length > 0 || 'Choose at least one child' })}
          label="Which children is it about?"
          labelSize="s"
          choices={personChoices(children)}
          defaultValues={children.map(({ personId }) => personId)}
          error={errorOf('childIds')}
        />
        <Button isBusy={isSending}>{isSending ? 'Arranging' : 'Arrange it'}</Button>
      </form>
    </FormFrame>
  );
};
