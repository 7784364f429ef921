import { useSentForm } from '../../forms/use-sent-form.ts';
import type { KnownDetails } from '../mark-details.ts';
import type { SaidDetails } from '../use-register-marks.ts';
import { type DetailValues, detailsFrom, valuesOf } from './detail-values.ts';
import type { MarkQuestions } from './questions.ts';

/** The form of one mark's details, beginning with what is known of them. */
export const useDetailsForm = (known: KnownDetails, asked: MarkQuestions, onSave: (said: SaidDetails) => void) =>
  useSentForm<DetailValues>({
    defaultValues: valuesOf(known.details),
    send: async (values) => {
      const reason = values.changeReason.trim();
      onSave({ details: detailsFrom(values, asked), ...(reason !== '' && { changeReason: reason }) });
    },
  });

export type DetailsForm = ReturnType<typeof useDetailsForm>;
