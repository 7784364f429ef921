import { TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { FormParts } from './form-parts.ts';
import type { NamedPerson } from './named-person.ts';

export interface ChangeFieldsProps {
  readonly form: FormParts;
  readonly child: NamedPerson;
  /** Place of the child among the family's. */
  readonly index: number;
}

/** The change sought for one child and how it will be known; only drawn, and so only needed, for a child chosen. */
export const ChangeFields = ({ form, child, index }: ChangeFieldsProps): ReactNode => {
  const { register, errorOf } = form;
  return (
    <>
      <TextArea
        {...register(`children.${index}.changeSought`, { required: `Enter the change sought for ${child.name}` })}
        label={`What should be different for ${child.knownAs ?? child.name}?`}
        limit={1000}
        rows={3}
        error={errorOf(`children.${index}.changeSought`)}
      />
      <TextArea
        {...register(`children.${index}.howKnown`, {
          required: `Enter how the change for ${child.name} will be known`,
        })}
        label={`How will the change for ${child.knownAs ?? child.name} be known?`}
        hint="What someone would see or hear, and who"
        limit={1000}
        rows={3}
        error={errorOf(`children.${index}.howKnown`)}
      />
    </>
  );
};
