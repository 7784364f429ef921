import type { Id } from '@waymark/contracts';
import type { DateValue } from '@waymark/ui';

/** What stands in one field of a programme's own form. */
export type EnteredAnswer = string | readonly string[] | DateValue;

/** What is said to one programme, which reads that and nothing said to another. */
export interface EnteredPart {
  readonly subjects: readonly Id[];
  readonly urgency: string;
  readonly why: string;
  readonly needBy: { readonly day: DateValue; readonly why: string; readonly isKnownToPerson: string };
  readonly consent: { readonly consent: string; readonly why: string };
  readonly knowledge: { readonly knows: string; readonly toldWhat: string; readonly mayBePut: string };
  readonly answers: Readonly<Record<string, EnteredAnswer>>;
}

/**
 * The referral form as it is typed: what every programme reads about the children, a part for each programme, and the
 * note for the survivor's side. `children` holds one entry for each child of the family, asked for or not.
 */
export interface EnteredReferral {
  readonly childIds: readonly Id[];
  readonly children: readonly { readonly changeSought: string; readonly howKnown: string }[];
  readonly parts: readonly EnteredPart[];
  readonly note: { readonly personId: string; readonly note: string };
}
