import { TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { SettingForm } from './setting-form.tsx';
import type { SettingsEntry } from './settings-entry.ts';

interface Entered {
  readonly duty: string;
  readonly emergencyDutyTeam: string;
}

const given = (text: string): string | null => (text.trim() === '' ? null : text);

/** Whom staff ring when nothing can wait; stands on everybody's help page. */
export const SafetyPhones = ({ entry }: { readonly entry: SettingsEntry<'safety-phones'> }): ReactNode => (
  <SettingForm<Entered, 'safety-phones'>
    settingKey="safety-phones"
    title="Numbers to ring"
    about="They stand on everybody’s help page, for when nothing can wait for somebody to read it here."
    entry={entry}
    entered={{ duty: entry.value.duty ?? '', emergencyDutyTeam: entry.value.emergencyDutyTeam ?? '' }}
    given={({ duty, emergencyDutyTeam }) => ({ duty: given(duty), emergencyDutyTeam: given(emergencyDutyTeam) })}
    words={({ duty, emergencyDutyTeam }) =>
      `duty ${duty ?? 'not said'}, emergency duty team ${emergencyDutyTeam ?? 'not said'}`
    }
    wordsFor={() => 'Enter a telephone number, like 01632 960 001'}
  >
    {({ register, errorOf }) => (
      <>
        <TextInput {...register('duty')} label="Duty, in office hours" type="tel" width={20} error={errorOf('duty')} />
        <TextInput
          {...register('emergencyDutyTeam')}
          label="Emergency duty team, at nights and weekends"
          type="tel"
          width={20}
          error={errorOf('emergencyDutyTeam')}
        />
      </>
    )}
  </SettingForm>
);
