import { daySchema } from '@waymark/contracts';
import type { RecordKind } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import { endSummary } from './end-summary.ts';

const words = z.string().trim().min(1, { error: 'words-missing' }).max(4000);

/** The kind of document that keeps a contact with the referrer. */
export const referrerContactKind = 'referrer-contact';

/** Three documented contacts with the referrer, at weeks 6, 12 and 17 (domain.md section 2). */
export const referrerContact: RecordKind = {
  kind: referrerContactKind,
  title: 'Contact with the referrer',
  about: 'enrolment',
  positions: ['person-causing-harm', 'co-parent'],
  level: 'casework',
  writtenBy: ['facilitator'],
  expected: [
    { number: 1, byDay: 42 },
    { number: 2, byDay: 84 },
    { number: 3, byDay: 119 },
  ],
  form: {
    schema: z.strictObject({
      on: daySchema,
      with: z.string().trim().min(1, { error: 'name-missing' }).max(200),
      agency: z.string().trim().min(1, { error: 'agency-missing' }).max(200),
      how: z.enum(['in-person', 'phone', 'video', 'email']),
      goals: words,
      progress: words,
    }),
    fields: {
      on: { label: 'Date of the contact', kind: 'day' },
      with: { label: 'With whom', kind: 'text' },
      agency: { label: 'Agency', kind: 'text' },
      how: {
        label: 'How',
        kind: 'choice',
        choices: { 'in-person': 'In person', phone: 'By phone', video: 'By video', email: 'By e-mail' },
      },
      goals: { label: 'Goals spoken about', kind: 'long-text' },
      progress: { label: 'Progress and concerns', kind: 'long-text' },
    },
  },
};

/** The intake interview: risk of continued abuse and suitability. */
const intake: RecordKind = {
  kind: 'intake',
  title: 'Intake interview',
  about: 'person',
  positions: ['person-causing-harm', 'co-parent'],
  level: 'casework',
  writtenBy: ['facilitator'],
  form: {
    schema: z.strictObject({
      riskOfContinuedAbuse: words,
      suitability: z.enum(['suitable', 'not-suitable', 'needs-decision']),
      because: words,
    }),
    fields: {
      riskOfContinuedAbuse: { label: 'Risk of continued abuse', kind: 'long-text' },
      suitability: {
        label: 'Suitable for the group?',
        kind: 'choice',
        choices: { suitable: 'Suitable', 'not-suitable': 'Not suitable', 'needs-decision': 'Needs a decision' },
      },
      because: { label: 'Because', kind: 'long-text' },
    },
  },
};

export const records: readonly RecordKind[] = [intake, referrerContact, endSummary];
