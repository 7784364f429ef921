import type { useSentForm } from '../forms/use-sent-form.ts';
import type { EnteredOffering } from './entered-offering.ts';

/** What every part of an offering's form writes into. */
export type OfferingForm = Pick<
  ReturnType<typeof useSentForm<EnteredOffering>>,
  'register' | 'control' | 'errorOf' | 'getValues'
>;
