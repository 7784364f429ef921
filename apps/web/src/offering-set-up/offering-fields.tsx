import { organisationKindLabels, organisationKinds } from '@waymark/contracts';
import type { PluginForm } from '@waymark/plugin-api/shared';
import { Checkboxes, Fieldset, Radios, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DateField } from '../family/date-field.tsx';
import type { OfferingForm } from './offering-form.ts';
import { SettingField } from './setting-field.tsx';

interface OfferingFieldsProps {
  readonly form: OfferingForm;
  /** Settings of the programme; `undefined` where this page was built without it. */
  readonly settings: PluginForm | undefined;
}

const WhoMayRefer = ({ form }: Pick<OfferingFieldsProps, 'form'>): ReactNode => {
  const { register, control, errorOf, getValues } = form;
  return (
    <Checkboxes
      {...register('kinds', { validate: (kinds) => kinds.length > 0 || 'Choose who may refer' })}
      label="Who may refer?"
      labelSize="s"
      hint="Leave the days empty where it is always so"
      defaultValues={getValues('kinds')}
      choices={organisationKinds.map((kind) => ({
        value: kind,
        text: organisationKindLabels[kind],
        conditional: (
          <>
            <DateField
              control={control}
              name={`periods.${kind}.from`}
              label={`${organisationKindLabels[kind]}: from (optional)`}
              subject="First day"
              isOptional
              error={errorOf(`periods.${kind}.from`)}
            />
            <DateField
              control={control}
              name={`periods.${kind}.to`}
              label={`${organisationKindLabels[kind]}: until (optional)`}
              subject="Last day"
              isOptional
              error={errorOf(`periods.${kind}.to`)}
            />
          </>
        ),
      }))}
      error={errorOf('kinds')}
    />
  );
};

/** What can be changed of an offering at any time. */
export const OfferingFields = ({ form, settings }: OfferingFieldsProps): ReactNode => {
  const { register, control, errorOf } = form;
  return (
    <>
      <TextInput
        {...register('title', { required: 'Enter a name' })}
        label="Name"
        labelSize="s"
        hint="As staff call it. It can be seen in a hall: say nothing of what it is for"
        width={30}
        error={errorOf('title')}
      />
      <TextInput
        {...register('area', { required: 'Enter the area' })}
        label="Area"
        labelSize="s"
        width={20}
        error={errorOf('area')}
      />
      <TextInput
        {...register('capacity', { pattern: { value: /^\s*\d*\s*$/, message: 'Places must be a whole number' } })}
        label="Places at one time (optional)"
        labelSize="s"
        hint="What was agreed, over all groups"
        inputMode="numeric"
        width={5}
        error={errorOf('capacity')}
      />
      <Radios
        {...register('leadMustBeAccredited')}
        label="Must whoever leads a group be accredited?"
        labelSize="s"
        hint="Who begins to lead without a valid accreditation is refused; who leads already is warned of"
        choices={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
        error={errorOf('leadMustBeAccredited')}
      />
      <WhoMayRefer form={form} />
      {settings === undefined || Object.keys(settings.fields).length === 0 ? null : (
        <Fieldset legend="Settings of the programme">
          {Object.entries(settings.fields).map(([name, setting]) => (
            <SettingField key={name} form={form} name={name} setting={setting} />
          ))}
        </Fieldset>
      )}
      <DateField
        control={control}
        name="to"
        label="Last day (optional)"
        labelSize="s"
        hint="After it nobody can be referred; people who have a place keep it"
        subject="Last day"
        isOptional
        error={errorOf('to')}
      />
    </>
  );
};
