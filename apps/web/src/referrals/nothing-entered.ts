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

/** What was typed before, with room for children who have come in since. */
export const enteredBefore = (before: EnteredReferral | undefined, nothing: EnteredReferral): EnteredReferral =>
  before === undefined
    ? nothing
    : { ...before, children: nothing.children.map((child, index) => before.children[index] ?? child) };
