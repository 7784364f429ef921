import { daySchema } from '@waymark/contracts';
import type { RecordKind } from '@waymark/plugin-api/shared';
import { z } from 'zod';

const words = z.string().trim().min(1, { error: 'words-missing' }).max(4000);

/** How a contact was made. */
export const contactHows = ['in-person', 'phone', 'video', 'email'] as const;
export type ContactHow = (typeof contactHows)[number];

export const contactHowLabels: Readonly<Record<ContactHow, string>> = {
  'in-person': 'In person',
  phone: 'By phone',
  video: 'By video',
  email: 'By e-mail',
};

export const referrerContactSchema = z.strictObject({
  on: daySchema,
  with: z.string().trim().min(1, { error: 'name-missing' }).max(200),
  agency: z.string().trim().min(1, { error: 'agency-missing' }).max(200),
  how: z.enum(contactHows),
  goals: words,
  progress: words,
});
export type ReferrerContact = z.output<typeof referrerContactSchema>;

/** The kind of document that keeps a contact with the referrer. */
export const referrerContactKind = 'referrer-contact';

/** By when each is expected, in weeks after the start (domain.md section 2). */
export const contactWeeks = [6, 12, 17] as const;

/** Three documented contacts between facilitators and the referring professional, on goals and progress. */
export const referrerContact: RecordKind = {
  kind: referrerContactKind,
  title: 'Contact with the referrer',
  about: 'enrolment',
  positions: ['person-causing-harm', 'co-parent'],
  level: 'casework',
  writtenBy: ['facilitator'],
  expected: contactWeeks.map((week, index) => ({ number: index + 1, byDay: week * 7 })),
  form: {
    schema: referrerContactSchema,
    fields: {
      on: { label: 'Date of the contact', kind: 'day' },
      with: { label: 'With whom', kind: 'text' },
      agency: { label: 'Agency', kind: 'text' },
      how: { label: 'How', kind: 'choice', choices: contactHowLabels },
      goals: { label: 'Goals spoken about', kind: 'long-text' },
      progress: { label: 'Progress and concerns', kind: 'long-text' },
    },
  },
};
