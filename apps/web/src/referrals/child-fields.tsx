import { Checkboxes, formatDay } from '@waymark/ui';
import type { ReactNode } from 'react';
import { personTitle } from '../family/person-words.ts';
import { ChangeFields } from './change-fields.tsx';
import type { FormParts } from './form-parts.ts';
import type { NamedPerson } from './named-person.ts';

export interface ChildFieldsProps {
  readonly form: FormParts;
  readonly childrenOfFamily: readonly NamedPerson[];
  /** Whether several programmes read what is written here. */
  readonly isForSeveral: boolean;
}

const planWords = ({ plans = [] }: NamedPerson): string | undefined => {
  const [plan] = plans;
  return plan === undefined ? undefined : `On a plan since ${formatDay(plan.startsOn)}`;
};

const hint = 'Choose every child it is for. Say for each of them what should be different and how it will be known.';
const readByAll = 'Every programme reads this: write nothing here that one of the people referred must not know of.';

/** For which change in each child's life, one child at a time (H3). */
export const ChildFields = ({ form, childrenOfFamily, isForSeveral }: ChildFieldsProps): ReactNode => {
  const { register, errorOf, getValues } = form;
  return (
    <Checkboxes
      {...register('childIds', { validate: (ids) => ids.length > 0 || 'Choose for which child change is sought' })}
      label="For which children is change sought?"
      labelSize="m"
      hint={isForSeveral ? `${hint} ${readByAll}` : hint}
      choices={childrenOfFamily.map((child, index) => ({
        value: child.personId,
        text: personTitle(child),
        hint: planWords(child),
        conditional: <ChangeFields form={form} child={child} index={index} />,
      }))}
      defaultValues={getValues('childIds')}
      error={errorOf('childIds')}
    />
  );
};
