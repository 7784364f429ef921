import { render } from '@testing-library/react';
import {
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Fieldset,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '@waymark/ui';
import button from 'govuk-frontend/dist/govuk/components/button/fixtures.json' with { type: 'json' };
import checkboxes from 'govuk-frontend/dist/govuk/components/checkboxes/fixtures.json' with { type: 'json' };
import dateInput from 'govuk-frontend/dist/govuk/components/date-input/fixtures.json' with { type: 'json' };
import errorSummary from 'govuk-frontend/dist/govuk/components/error-summary/fixtures.json' with { type: 'json' };
import fieldset from 'govuk-frontend/dist/govuk/components/fieldset/fixtures.json' with { type: 'json' };
import input from 'govuk-frontend/dist/govuk/components/input/fixtures.json' with { type: 'json' };
import radios from 'govuk-frontend/dist/govuk/components/radios/fixtures.json' with { type: 'json' };
import select from 'govuk-frontend/dist/govuk/components/select/fixtures.json' with { type: 'json' };
import textarea from 'govuk-frontend/dist/govuk/components/textarea/fixtures.json' with { type: 'json' };
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { type FixtureFile, vendorMarkup } from './vendor-markup.ts';

const card = 'It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.';
const hint = 'Nullam id dolor id nibh ultricies vehicula ut id elit.';

const expectSame = (ours: ReactNode, file: FixtureFile, fixture: string): void => {
  const { container } = render(ours);
  expect(canonical(container)).toBe(vendorMarkup(file, fixture));
};

describe('markup of form components equals the vendor’s', () => {
  it('TextInput with error and hint', () => {
    const words = { label: 'National insurance number', hint: card };
    const error = 'Enter a National Insurance number in the correct format';
    expectSame(<TextInput name="with-error-hint" {...words} error={error} />, input, 'with error and hint');
    expectSame(<TextInput name="test-width-5" id="input-width-5" {...words} width={5} />, input, 'with width-5 class');
  });

  it('TextInput with prefix', () => {
    expectSame(
      <TextInput name="amount" id="input-with-prefix" label="Amount, in pounds" prefix="£" />,
      input,
      'with prefix',
    );
  });

  it('TextArea with error', () => {
    const label = 'Why can’t you provide a National Insurance number?';
    expectSame(
      <TextArea name="no-ni-reason" label={label} error="You must provide an explanation" />,
      textarea,
      'with error message',
    );
  });

  it('Select with hint and error', () => {
    const options = [1, 2, 3].map((n) => ({ value: String(n), text: `GOV.UK frontend option ${n}` }));
    const words = { label: 'Label text goes here', hint: 'Hint text goes here', error: 'Error message goes here' };
    expectSame(<Select name="select-2" {...words} options={options} />, select, 'with hint text and error message');
  });

  it('Radios', () => {
    const choices = [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ];
    expectSame(
      <Radios name="example-default" label="Have you changed your name?" choices={choices} />,
      radios,
      'default',
    );
  });

  it('Checkboxes with error and hints', () => {
    const choices = [
      { value: 'animal', text: 'Waste from animal carcasses', hint },
      { value: 'mines', text: 'Waste from mines or quarries', hint },
      { value: 'farm', text: 'Farm or agricultural waste', hint },
    ];
    const label = 'Which types of waste do you transport regularly?';
    expectSame(
      <Checkboxes name="waste" label={label} error="Please select an option" choices={choices} />,
      checkboxes,
      'with error message',
    );
  });

  it('DateInput with a day', () => {
    expectSame(
      <DateInput
        name="dob"
        id="with-values-name-prefix"
        label="What is your date of birth?"
        hint="For example, 31 3 1980"
        value="1980-03-31"
      />,
      dateInput,
      'with values and name prefix',
    );
  });

  it('Fieldset with a medium legend', () => {
    expectSame(
      <Fieldset legend="What is your address?" legendSize="m">
        {null}
      </Fieldset>,
      fieldset,
      'styled as medium text',
    );
  });

  it('ErrorSummary with and without links', () => {
    const errors = [
      { message: 'Invalid username or password' },
      { path: 'example-error-1', message: 'Agree to the terms of service to log in' },
    ];
    expectSame(<ErrorSummary errors={errors} />, errorSummary, 'mixed with and without links');
  });

  it('Button', () => {
    expectSame(<Button>Save and continue</Button>, button, 'default');
    expectSame(
      <Button variant="secondary" name="secondary">
        Secondary button
      </Button>,
      button,
      'secondary',
    );
  });
});
