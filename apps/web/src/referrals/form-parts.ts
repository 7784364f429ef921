import type { useSentForm } from '../forms/use-sent-form.ts';
import type { EnteredReferral } from './entered-referral.ts';

/** What every part of the referral form writes into. */
export type FormParts = Pick<
  ReturnType<typeof useSentForm<EnteredReferral>>,
  'register' | 'control' | 'errorOf' | 'getValues'
>;
