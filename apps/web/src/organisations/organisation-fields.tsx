import { organisationKindLabels, organisationKinds } from '@waymark/contracts';
import { Select, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { optionsOf } from '../family/options-of.ts';
import type { useSentForm } from '../forms/use-sent-form.ts';

export interface EnteredOrganisation {
  readonly name: string;
  readonly kind: string;
  readonly area: string;
}

type Form = Pick<ReturnType<typeof useSentForm<EnteredOrganisation>>, 'register' | 'errorOf'>;

export const OrganisationFields = ({ register, errorOf }: Form): ReactNode => (
  <>
    <TextInput
      {...register('name', { required: 'Enter the name' })}
      label="Name"
      labelSize="s"
      width={30}
      error={errorOf('name')}
    />
    <Select
      {...register('kind', { required: 'Choose what kind of organisation it is' })}
      label="Kind"
      labelSize="s"
      hint="Programmes say which kinds may refer to them"
      emptyText="Choose a kind"
      options={optionsOf(organisationKinds, organisationKindLabels)}
      error={errorOf('kind')}
    />
    <TextInput {...register('area')} label="Area (optional)" labelSize="s" width={20} error={errorOf('area')} />
  </>
);
