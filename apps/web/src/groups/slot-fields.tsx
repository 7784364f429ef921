import { Button, readTime, Select, TimeInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { useSentForm } from '../forms/use-sent-form.ts';
import { type EnteredGroup, mostSlots } from './entered-group.ts';
import { weekdays } from './weekdays.ts';

export interface SlotFieldsProps {
  readonly form: Pick<ReturnType<typeof useSentForm<EnteredGroup>>, 'register' | 'errorOf' | 'setValue'>;
}

const checkTime =
  (subject: string, isAsked: () => boolean) =>
  (typed: string): true | string => {
    if (!isAsked()) return true;
    const reading = readTime(typed, subject);
    return 'problem' in reading ? reading.problem.message : true;
  };

const numbers = ['', 'second', 'third'] as const;

/** The weekly times of a group: one at least, more one after another. */
export const SlotFields = ({ form }: SlotFieldsProps): ReactNode => {
  const { register, errorOf, setValue } = form;
  const [shown, setShown] = useState(1);
  const after = (index: number) => (index === 0 ? '' : ` of the ${numbers[index]} time`);
  return (
    <>
      {Array.from({ length: shown }, (_, index) => {
        const isAsked = () => index < shown;
        return (
          <div key={numbers[index]}>
            <Select
              {...register(`slots.${index}.weekday`, {
                validate: (chosen) => !isAsked() || chosen !== '' || `Choose the weekday${after(index)}`,
              })}
              label={`Weekday${after(index)}`}
              labelSize="s"
              emptyText="Choose the weekday"
              options={weekdays.map((name, day) => ({ value: String(day + 1), text: name }))}
              error={errorOf(`slots.${index}.weekday`)}
            />
            <TimeInput
              {...register(`slots.${index}.from`, { validate: checkTime('Start of the session', isAsked) })}
              label={`From${after(index)}`}
              labelSize="s"
              error={errorOf(`slots.${index}.from`)}
            />
            <TimeInput
              {...register(`slots.${index}.to`, { validate: checkTime('End of the session', isAsked) })}
              label={`To${after(index)}`}
              labelSize="s"
              error={errorOf(`slots.${index}.to`)}
            />
          </div>
        );
      })}
      {shown < mostSlots ? (
        <Button type="button" variant="secondary" onClick={() => setShown(shown + 1)}>
          It meets more than once a week
        </Button>
      ) : null}
      {shown > 1 ? (
        <Button
          type="button"
          variant="plain"
          onClick={() => {
            setValue(`slots.${shown - 1}`, { weekday: '', from: '', to: '' });
            setShown(shown - 1);
          }}
        >
          Remove the {numbers[shown - 1]} time
        </Button>
      ) : null}
    </>
  );
};
