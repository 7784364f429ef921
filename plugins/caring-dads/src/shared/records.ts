import type { RecordKind } from '@waymark/plugin-api/shared';
import { z } from 'zod';

const words = z.string().trim().min(1, { error: 'words-missing' }).max(4000);

/** Three documented contacts with the referrer, at weeks 6, 12 and 17 (domain.md section 2). */
const referrerContact: RecordKind = {
  kind: 'referrer-contact',
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
      with: z.string().trim().min(1, { error: 'name-missing' }).max(200),
      agency: z.string().trim().min(1, { error: 'agency-missing' }).max(200),
      how: z.enum(['in-person', 'phone', 'video', 'email']),
      goals: words,
      progress: words,
    }),
    fields: {
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

/** What the end report says of him, written by the facilitators; each part may be "not assessed". */
const endSummary: RecordKind = {
  kind: 'end-summary',
  title: 'End report',
  about: 'enrolment',
  positions: ['person-causing-harm', 'co-parent'],
  level: 'shared',
  writtenBy: ['facilitator'],
  form: {
    schema: z.strictObject({
      participation: words,
      accountability: words,
      understandingOfImpact: words,
      changedBehaviour: words,
      whatOthersReport: words,
      continuingConcerns: words,
      notAssessed: words,
      recommendations: words,
    }),
    fields: {
      participation: { label: 'How he took part', kind: 'long-text' },
      accountability: { label: 'Responsibility, denial and blame', kind: 'long-text' },
      understandingOfImpact: { label: 'Understanding of what it did to each child', kind: 'long-text' },
      changedBehaviour: { label: 'Changed behaviour, with who says so', kind: 'long-text' },
      whatOthersReport: { label: 'What others report', kind: 'long-text' },
      continuingConcerns: { label: 'Continuing concerns and risk', kind: 'long-text' },
      notAssessed: { label: 'What was not assessed', kind: 'long-text' },
      recommendations: { label: 'Recommendations', kind: 'long-text' },
    },
  },
};

export const records: readonly RecordKind[] = [intake, referrerContact, endSummary];
