import { markModeLabels, roomCompanyLabels } from '@waymark/contracts';
import { Radios } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { choicesFrom } from './choices-from.ts';
import { isRemote } from './detail-values.ts';
import type { DetailsForm } from './use-details-form.ts';

/** How this person took part; by phone or video nobody sees who else is in the room, so it is asked. */
export const ModeFields = ({ form }: { readonly form: DetailsForm }): ReactNode => {
  const mode = useWatch({ control: form.control, name: 'mode' });
  return (
    <>
      <Radios
        {...form.register('mode')}
        label="How?"
        labelSize="s"
        isSmall
        isInline
        choices={choicesFrom(markModeLabels)}
        defaultValue={form.getValues('mode')}
        error={form.errorOf('mode')}
      />
      {isRemote(mode) ? (
        <Radios
          {...form.register('roomCompany')}
          label="Who else was in the room?"
          labelSize="s"
          hint="Ask it each time. Who it was goes into the note."
          isSmall
          isInline
          choices={choicesFrom(roomCompanyLabels)}
          defaultValue={form.getValues('roomCompany')}
          error={form.errorOf('roomCompany')}
        />
      ) : null}
    </>
  );
};
