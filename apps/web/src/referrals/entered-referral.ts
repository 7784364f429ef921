import type { Id } from '@waymark/contracts';
import type { DateValue } from '@waymark/ui';

/** What stands in one field of a programme's own form. */
export type EnteredAnswer = string | readonly string[] | DateValue;

/** The referral form as it is typed. `children` holds one entry for each child of the family, asked for or not. */
export interface EnteredReferral {
  readonly subjects: readonly Id[];
  readonly childIds: readonly Id[];
  readonly children: readonly { readonly changeSought: string; readonly howKnown: string }[];
  readonly urgency: string;
  readonly why: string;
  readonly needBy: { readonly day: DateValue; readonly why: string; readonly isKnownToPerson: string };
  readonly consent: { readonly consent: string; readonly why: string };
  readonly knowledge: { readonly knows: string; readonly toldWhat: string; readonly mayBePut: string };
  readonly answers: Readonly<Record<string, EnteredAnswer>>;
  readonly note: { readonly personId: string; readonly note: string };
}
