import { harmEstablishedByLabels, harmEstablishedBys, harmLabels } from '@waymark/contracts';
import { Radios, Select, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { optionsOf } from './options-of.ts';

export interface HarmFieldsProps {
  readonly harm: UseFormRegisterReturn;
  readonly establishedBy: UseFormRegisterReturn;
  readonly tool: UseFormRegisterReturn;
  readonly errorOf: (path: 'harm' | 'harmEstablishedBy' | 'harmTool') => string | undefined;
}

/** Harm in one relationship: nothing said, not determined, or established and by whom (domain.md G5). */
export const HarmFields = ({ harm, establishedBy, tool, errorOf }: HarmFieldsProps): ReactNode => (
  <Radios
    {...harm}
    label="Does the first person cause harm to the second?"
    labelSize="s"
    error={errorOf('harm')}
    choices={[
      { value: 'no-record', text: 'Nothing to record about harm' },
      { value: 'not-determined', text: harmLabels['not-determined'] },
      {
        value: 'causes-harm-to',
        text: 'Yes, harm is established',
        conditional: (
          <>
            <Select
              {...establishedBy}
              label="How was it established?"
              emptyText="Choose how"
              options={optionsOf(harmEstablishedBys, harmEstablishedByLabels)}
              error={errorOf('harmEstablishedBy')}
            />
            <TextInput {...tool} label="With which tool? (optional)" width={20} error={errorOf('harmTool')} />
          </>
        ),
      },
    ]}
  />
);
