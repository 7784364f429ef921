import type { ReactNode } from 'react';
import { TextInput, type TextInputProps } from './text-input.tsx';

export type TimeInputProps = Omit<TextInputProps, 'width' | 'prefix' | 'suffix' | 'type'>;

/** A time on the clock, typed as people write it; `readTime` turns it into `HH:MM` or says what is wrong. */
export const TimeInput = ({ hint = 'For example, 5:30pm', ...props }: TimeInputProps): ReactNode => (
  <TextInput autoComplete="off" {...props} hint={hint} width={5} />
);
