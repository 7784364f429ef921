import {
  BackLink,
  Button,
  Checkboxes,
  DateInput,
  type DateValue,
  Fieldset,
  Page,
  PasswordInput,
  Radios,
  Select,
  TextArea,
  TextInput,
  TimeInput,
} from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';

export const FormGallery = (): ReactNode => {
  const [received, setReceived] = useState<DateValue>('2026-03-27');
  return (
    <Page title="Make a referral" above={<BackLink href="/" />}>
      <form onSubmit={(event) => event.preventDefault()}>
        <TextInput name="knownAs" label="Known as" hint="The name he answers to" autoComplete="off" width={20} />
        <TextInput name="minutes" label="Minutes late" width={3} suffix="minutes" inputMode="numeric" />
        <DateInput
          name="receivedOn"
          label="When was the referral received?"
          hint={`For example, 27 3 2026. Read as ${typeof received === 'string' ? received : 'no date yet'}`}
          value={received}
          onChange={setReceived}
        />
        <TimeInput name="starts" label="Session starts" />
        <Select
          name="reason"
          label="Reason"
          emptyText="Choose a reason"
          options={[
            { value: 'shift-work', text: 'Shift work' },
            { value: 'unwell', text: 'Unwell' },
          ]}
        />
        <Radios
          name="told"
          label="Does he know about this referral?"
          labelSize="m"
          hint="What he was told, and what may be put to him"
          defaultValue="yes"
          choices={[
            {
              value: 'yes',
              text: 'Yes',
              conditional: <TextInput name="toldWhat" label="What was he told?" />,
            },
            { value: 'no', text: 'No', hint: 'He must know before a place is offered' },
            { value: 'not-known', text: 'Not known', dividerBefore: 'or' },
          ]}
        />
        <Radios
          name="seenAlone"
          label="Was she seen alone?"
          isInline
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
        <Checkboxes
          name="children"
          label="Which children is it for?"
          labelSize="m"
          defaultValues={['ella']}
          choices={[
            {
              value: 'ella',
              text: 'Ella, 7',
              conditional: <TextArea name="changeForElla" label="What should change for Ella?" rows={2} />,
            },
            { value: 'noah', text: 'Noah, 4', hint: 'Nothing is copied to brothers and sisters' },
          ]}
        />
        <TextArea
          name="change"
          label="What would be different?"
          limit={200}
          defaultValue="He comes to every session."
        />
        <Fieldset legend="Sign in" legendSize="m">
          <TextInput name="email" label="Email address" type="email" autoComplete="username" />
          <PasswordInput name="password" label="Password" />
        </Fieldset>
        <Button>Send referral</Button>
      </form>
    </Page>
  );
};
