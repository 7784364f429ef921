import type { PluginForm } from '@waymark/plugin-api/shared';
import type { EnteredReferral } from './entered-referral.ts';

/** The empty form for a family of so many children and a programme's questions. */
export const nothingEntered = (children: number, questions: PluginForm): EnteredReferral => ({
  subjects: [],
  childIds: [],
  children: Array.from({ length: children }, () => ({ changeSought: '', howKnown: '' })),
  urgency: '',
  why: '',
  needBy: { day: '', why: '', isKnownToPerson: '' },
  consent: { consent: '', why: '' },
  knowledge: { knows: '', toldWhat: '', mayBePut: '' },
  answers: Object.fromEntries(
    Object.entries(questions.fields).map(([name, { kind }]) => [name, kind === 'choices' ? [] : '']),
  ),
  note: { personId: '', note: '' },
});
