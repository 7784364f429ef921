import type { FieldHint } from '@waymark/plugin-api/shared';
import { Radios, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { OfferingForm } from './offering-form.ts';

const yesOrNo = { yes: 'Yes', no: 'No' } as const;

/** One setting of a programme, from what its plugin declares. */
export const SettingField = (props: {
  readonly form: OfferingForm;
  readonly name: string;
  readonly setting: FieldHint;
}): ReactNode => {
  const { form, name, setting } = props;
  const path = `settings.${name}` as const;
  const shown = { label: setting.label, labelSize: 's', hint: setting.hint, error: form.errorOf(path) } as const;
  if (setting.kind === 'choice' || setting.kind === 'yes-no') {
    const choices = Object.entries(setting.choices ?? yesOrNo).map(([value, text]) => ({ value, text }));
    return <Radios {...form.register(path)} {...shown} choices={choices} isInline={choices.length <= 3} />;
  }
  if (setting.kind === 'number') return <TextInput {...form.register(path)} {...shown} inputMode="numeric" width={5} />;
  return <TextInput {...form.register(path)} {...shown} width={20} />;
};
