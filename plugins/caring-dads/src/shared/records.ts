import type { RecordKind } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import { endSummary } from './end-summary.ts';
import { referrerContact } from './referrer-contact.ts';

const words = z.string().trim().min(1, { error: 'words-missing' }).max(4000);

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
