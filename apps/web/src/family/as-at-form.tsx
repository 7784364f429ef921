import type { Day } from '@waymark/contracts';
import { Button, DateInput, type DateValue, Details, readDate } from '@waymark/ui';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';

export interface AsAtFormProps {
  readonly day: Day | undefined;
  readonly today: Day;
  /** `undefined` is now. */
  readonly onChoose: (day: Day | undefined) => void;
}

const problemOf = (value: DateValue, today: Day): string | undefined => {
  if (typeof value !== 'string') {
    const reading = readDate(value, 'Day');
    return 'problem' in reading ? reading.problem.message : undefined;
  }
  if (value === '') return 'Enter the day';
  return value > today ? 'Day must be today or in the past' : undefined;
};

/** Asks for what was known on an earlier day. */
export const AsAtForm = ({ day, today, onChoose }: AsAtFormProps): ReactNode => {
  const [value, setValue] = useState<DateValue>(day ?? '');
  const [error, setError] = useState<string | undefined>(undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problem = problemOf(value, today);
    setError(problem);
    if (problem === undefined && typeof value === 'string') onChoose(value === today ? undefined : value);
  };
  return (
    <div className="waymark-as-at waymark-not-on-paper">
      <Details summary="See what was known on an earlier day" isOpen={error !== undefined}>
        <form noValidate onSubmit={submit}>
          <DateInput
            name="asAt"
            label="Day"
            hint="For example, 27 3 2026"
            value={value}
            onChange={setValue}
            error={error}
          />
          <Button variant="secondary">Show that day</Button>
        </form>
      </Details>
    </div>
  );
};
