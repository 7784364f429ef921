import { cancelledByLabels, confirmedHowLabels } from '@waymark/contracts';
import { DateInput, Radios, TimeInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import { serverClock } from '../../api/server-clock.ts';
import { checkNoticeDay, checkNoticeTime } from './check-details.ts';
import { choicesFrom } from './choices-from.ts';
import type { DetailsForm } from './use-details-form.ts';

/** Who cancelled, when we were told and how it was confirmed: a text alone confirms nothing (domain.md F1). */
export const CancellationFields = ({ form }: { readonly form: DetailsForm }): ReactNode => (
  <>
    <Radios
      {...form.register('cancelledBy', { required: 'Choose who cancelled' })}
      label="Who cancelled?"
      labelSize="s"
      isSmall
      choices={choicesFrom(cancelledByLabels)}
      defaultValue={form.getValues('cancelledBy')}
      error={form.errorOf('cancelledBy')}
    />
    <Radios
      {...form.register('confirmedHow')}
      label="How was it confirmed?"
      labelSize="s"
      hint="A text or an email alone confirms nothing."
      isSmall
      choices={choicesFrom(confirmedHowLabels)}
      defaultValue={form.getValues('confirmedHow')}
      error={form.errorOf('confirmedHow')}
    />
    <Controller
      control={form.control}
      name="noticeDay"
      rules={{ validate: (day, values) => checkNoticeDay(day, values) }}
      render={({ field }) => (
        <DateInput
          name="noticeDay"
          label="Day we were told, if known"
          labelSize="s"
          hint="For example, 27 3 2026"
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          ref={field.ref}
          error={form.errorOf('noticeDay')}
        />
      )}
    />
    <TimeInput
      {...form.register('noticeTime', {
        validate: (time, values) => checkNoticeTime(time, values, serverClock.now()),
      })}
      label="Time we were told, if known"
      labelSize="s"
      error={form.errorOf('noticeTime')}
    />
  </>
);
