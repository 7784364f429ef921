import type { Prompt, RecordKind } from '@waymark/plugin-api/shared';
import { z } from 'zod';

const about: Prompt['about'] = ['person-causing-harm', 'co-parent'];

/** Questions of the small programme: one of each kind of answer, one of them asked at its closing session alone. */
export const smallPrompts: readonly Prompt[] = [
  {
    id: 'spoke-of-children',
    question: 'Did he speak of the children?',
    answer: 'key-question',
    about,
    level: 'casework',
    items: [],
  },
  { id: 'homework', question: 'Was the homework done?', answer: 'yes-no', about, level: 'casework', items: [] },
  {
    id: 'taking-part',
    question: 'How did he take part?',
    answer: 'rating',
    most: 4,
    about,
    level: 'casework',
    items: [],
  },
  {
    id: 'looking-back',
    question: 'What does he take away?',
    answer: 'words',
    about,
    level: 'casework',
    items: ['closing'],
  },
];

const words = z.string().trim().min(1, { error: 'words-missing' }).max(2000);

/** Documents of the small programme: three contacts with the referrer, and an interview before the start. */
export const smallRecords: readonly RecordKind[] = [
  {
    kind: 'referrer-contact',
    title: 'Contact with the referrer',
    about: 'enrolment',
    positions: ['person-causing-harm', 'co-parent'],
    level: 'casework',
    writtenBy: ['facilitator'],
    expected: [
      { number: 1, byDay: 14 },
      { number: 2, byDay: 28 },
      { number: 3, byDay: 42 },
    ],
    form: {
      schema: z.strictObject({ with: words, progress: words }),
      fields: {
        with: { label: 'With whom', kind: 'text' },
        progress: { label: 'Progress', kind: 'long-text' },
      },
    },
  },
  {
    kind: 'interview',
    title: 'Interview',
    about: 'person',
    positions: ['person-causing-harm', 'co-parent'],
    level: 'casework',
    writtenBy: ['coordinator'],
    form: {
      schema: z.strictObject({ suitable: z.enum(['yes', 'no']) }),
      fields: { suitable: { label: 'Suitable?', kind: 'choice', choices: { yes: 'Yes', no: 'No' } } },
    },
  },
];
