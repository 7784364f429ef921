import type { FieldError } from '@waymark/contracts';
import { TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { SettingForm } from './setting-form.tsx';
import type { SettingsEntry } from './settings-entry.ts';

interface Entered {
  readonly fewerThan: string;
  readonly nearest: string;
  readonly leastBase: string;
}

const wordsFor = ({ path, code }: FieldError): string | undefined => {
  if (code === 'rounds-to-nought') return 'Rounding must not make nought of the smallest number that is shown';
  if (path === 'fewerThan') return 'Enter a whole number from 4 to 20';
  if (path === 'nearest') return 'Enter a whole number from 2 to 20';
  return path === 'leastBase' ? 'Enter a whole number from 5 to 50' : undefined;
};

/** Thresholds below which figures are not told. */
export const SmallNumbers = ({ entry }: { readonly entry: SettingsEntry<'small-numbers'> }): ReactNode => (
  <SettingForm<Entered, 'small-numbers'>
    settingKey="small-numbers"
    title="Small numbers in figures"
    about="What commissioners see never lets anybody work out who is meant. Figures that were released stay as they were."
    entry={entry}
    entered={{
      fewerThan: String(entry.value.fewerThan),
      nearest: String(entry.value.nearest),
      leastBase: String(entry.value.leastBase),
    }}
    given={({ fewerThan, nearest, leastBase }) => ({
      fewerThan: Number(fewerThan),
      nearest: Number(nearest),
      leastBase: Number(leastBase),
    })}
    words={({ fewerThan, nearest, leastBase }) =>
      `fewer than ${fewerThan}, rounded to ${nearest}, least base ${leastBase}`
    }
    wordsFor={wordsFor}
  >
    {({ register, errorOf }) => (
      <>
        <TextInput
          {...register('fewerThan')}
          label="Counts below this are shown as “fewer than”"
          inputMode="numeric"
          width={3}
          error={errorOf('fewerThan')}
        />
        <TextInput
          {...register('nearest')}
          label="Other counts are rounded to the nearest"
          inputMode="numeric"
          width={3}
          error={errorOf('nearest')}
        />
        <TextInput
          {...register('leastBase')}
          label="No rate or median on fewer people than"
          inputMode="numeric"
          width={3}
          error={errorOf('leastBase')}
        />
      </>
    )}
  </SettingForm>
);
