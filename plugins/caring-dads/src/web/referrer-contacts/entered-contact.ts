import type { Day, FieldError } from '@waymark/contracts';
import { type DateValue, readDate, type SummaryError } from '@waymark/ui';
import { type ReferrerContact, referrerContactSchema } from '../../shared/referrer-contact.ts';

/** What stands in the fields of the form. */
export interface EnteredContact {
  readonly on: DateValue;
  readonly with: string;
  readonly agency: string;
  readonly how: string;
  readonly goals: string;
  readonly progress: string;
}
export type ContactField = keyof EnteredContact;

export const nothingEntered: EnteredContact = {
  on: { day: '', month: '', year: '' },
  with: '',
  agency: '',
  how: '',
  goals: '',
  progress: '',
};

const missing: Readonly<Record<Exclude<ContactField, 'on'>, string>> = {
  with: 'Enter whom you spoke to',
  agency: 'Enter the agency',
  how: 'Choose how you were in contact',
  goals: 'Enter the goals you spoke about',
  progress: 'Enter progress and concerns',
};
const tooLong = 'Shorten this: there is room for 4,000 characters, and for 200 in a name';

const isField = (name: string): name is ContactField => name in nothingEntered;

/** Words for a field that is wrong; `path` is the field's own, as the summary needs it. */
const errorOf = (field: ContactField, isEmpty: boolean): SummaryError => ({
  path: field,
  message: field === 'on' ? 'Date of the contact must be a real date' : isEmpty ? missing[field] : tooLong,
});

const dateError = (on: DateValue, today: Day): SummaryError | undefined => {
  const subject = 'Date of the contact';
  if (typeof on === 'string')
    return on > today ? { path: 'on', message: `${subject} must be today or in the past` } : undefined;
  const reading = readDate(on, subject);
  return 'problem' in reading ? { path: 'on', message: reading.problem.message } : undefined;
};

/** The document to keep, or what is wrong in the order of the fields; the schema is the one the server holds it to. */
export const readContact = (
  entered: EnteredContact,
  today: Day,
): { readonly document: ReferrerContact } | { readonly errors: readonly SummaryError[] } => {
  const wrongDate = dateError(entered.on, today);
  const parsed = referrerContactSchema.safeParse(entered);
  if (parsed.success && wrongDate === undefined) return { document: parsed.data };
  const wrong = new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0])));
  const others = Object.entries(entered).flatMap(([field, value]) =>
    isField(field) && field !== 'on' && wrong.has(field)
      ? [errorOf(field, typeof value === 'string' && value.trim() === '')]
      : [],
  );
  return { errors: [...(wrongDate === undefined ? [] : [wrongDate]), ...others] };
};

/** What the server found wrong, at the fields of this form where it names one. */
export const refusedFields = (fields: readonly FieldError[]): readonly SummaryError[] =>
  fields.map(({ path, message }) => {
    const field = path.replace(/^document\./u, '');
    return isField(field) ? { path: field, message } : { message };
  });
