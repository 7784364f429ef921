import {
  BackLink,
  Button,
  Checkboxes,
  DateInput,
  Page,
  Radios,
  Select,
  TextArea,
  TextInput,
  TimeInput,
} from '@waymark/ui';
import type { ReactNode } from 'react';

const errors = [
  { path: 'knownAs', message: 'Enter the name he is known as' },
  { path: 'bornOn', message: 'Date of birth must include a year' },
  { path: 'endsOn', message: 'End date must be a real date' },
  { path: 'starts', message: 'Start must be a time, like 5:30pm' },
  { path: 'reason', message: 'Choose a reason' },
  { path: 'told', message: 'Say whether he knows about this referral' },
  { path: 'children', message: 'Choose at least one child' },
  { path: 'change', message: 'What would be different must be 20 characters or fewer' },
  { message: 'This group closed to new people after session 3' },
];

const wordsFor = (path: string) => errors.find((error) => error.path === path)?.message;

export const FormErrorsGallery = (): ReactNode => (
  <Page title="Make a referral" above={<BackLink href="/" />} errors={errors}>
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <TextInput name="knownAs" label="Known as" error={wordsFor('knownAs')} width={20} />
      <DateInput
        name="bornOn"
        label="Date of birth"
        hint="For example, 27 3 1991"
        value={{ day: '14', month: 'feb', year: '' }}
        error={wordsFor('bornOn')}
      />
      <DateInput
        name="endsOn"
        label="End date"
        value={{ day: '30', month: '2', year: '2026' }}
        error={wordsFor('endsOn')}
      />
      <TimeInput name="starts" label="Session starts" defaultValue="half five" error={wordsFor('starts')} />
      <Select
        name="reason"
        label="Reason"
        emptyText="Choose a reason"
        options={[{ value: 'unwell', text: 'Unwell' }]}
        error={wordsFor('reason')}
      />
      <Radios
        name="told"
        label="Does he know about this referral?"
        error={wordsFor('told')}
        choices={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <Checkboxes
        name="children"
        label="Which children is it for?"
        error={wordsFor('children')}
        choices={[
          { value: 'ella', text: 'Ella, 7' },
          { value: 'noah', text: 'Noah, 4' },
        ]}
      />
      <TextArea
        name="change"
        label="What would be different?"
        limit={20}
        defaultValue="He comes to every session and listens."
        error={wordsFor('change')}
      />
      <Button>Send referral</Button>
    </form>
  </Page>
);
