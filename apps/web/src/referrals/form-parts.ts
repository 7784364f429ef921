import type { useSentForm } from '../forms/use-sent-form.ts';
import type { EnteredReferral } from './entered-referral.ts';

/** What every part of the referral form writes into. */
export type FormParts = Pick<
  ReturnType<typeof useSentForm<EnteredReferral>>,
  'register' | 'control' | 'errorOf' | 'getValues'
>;

/** A part of the form that one programme reads. */
export interface ProgrammePart {
  readonly form: FormParts;
  readonly at: `parts.${number}`;
  /** The words of an error, with the programme where the form has several. */
  readonly say: (words: string) => string;
}
