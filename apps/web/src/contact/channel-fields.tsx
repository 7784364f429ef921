import { contactChannelLabels, contactChannels } from '@waymark/contracts';
import { Button, Select, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { FieldPath, UseFormRegister } from 'react-hook-form';
import { optionsOf } from '../family/options-of.ts';
import { type CardEntered, mostChannels } from './card-entered.ts';

export interface ChannelFieldsProps {
  readonly register: UseFormRegister<CardEntered>;
  readonly errorOf: (path: FieldPath<CardEntered>) => string | undefined;
  /** Rows that hold something already. */
  readonly filled: number;
}

/** The safe ways to reach a person, one after another; a further row when it is asked for. */
export const ChannelFields = ({ register, errorOf, filled }: ChannelFieldsProps): ReactNode => {
  const [shown, setShown] = useState(Math.max(1, filled));
  return (
    <fieldset className="govuk-fieldset waymark-channels">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Safe ways to reach this person</legend>
      <p className="govuk-hint">Only what the person said is safe. A text message is unsafe unless it is named here.</p>
      {Array.from({ length: shown }, (_, index) => {
        const at = `channels.${index}` as const;
        return (
          <div key={at} className="waymark-channels__row">
            <Select
              {...register(`${at}.channel`, {
                validate: (channel, { channels }) =>
                  channel !== '' || (channels[index]?.detail ?? '').trim() === '' || 'Choose the way',
              })}
              label={`Way ${index + 1}`}
              emptyText="Choose the way"
              options={optionsOf(contactChannels, contactChannelLabels)}
              error={errorOf(`${at}.channel`)}
            />
            <TextInput
              {...register(`${at}.detail`, {
                validate: (detail, { channels }) =>
                  detail.trim() !== '' || (channels[index]?.channel ?? '') === '' || 'Enter the number or address',
              })}
              label="Number or address"
              width={20}
              autoComplete="off"
              error={errorOf(`${at}.detail`)}
            />
            <TextInput {...register(`${at}.note`)} label="Note (optional)" width={20} error={errorOf(`${at}.note`)} />
          </div>
        );
      })}
      {shown < mostChannels ? (
        <Button type="button" variant="secondary" onClick={() => setShown(shown + 1)}>
          Add another way
        </Button>
      ) : null}
    </fieldset>
  );
};
