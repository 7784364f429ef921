import type { PluginForm } from '@waymark/plugin-api/shared';
import type { EnteredPart, EnteredReferral } from './entered-referral.ts';

const nothingSaid = (questions: PluginForm): EnteredPart => ({
  subjects: [],
  urgency: '',
  why: '',
  needBy: { day: '', why: '', isKnownToPerson: '' },
  consent: { consent: '', why: '' },
  knowledge: { knows: '', toldWhat: '', mayBePut: '' },
  answers: Object.fromEntries(
    Object.entries(questions.fields).map(([name, { kind }]) => [name, kind === 'choices' ? [] : '']),
  ),
});

/** The empty form for a family of so many children and the questions of each programme. */
export const nothingEntered = (children: number, programmes: readonly PluginForm[]): EnteredReferral => ({
  childIds: [],
  children: Array.from({ length: children }, () => ({ changeSought: '', howKnown: '' })),
  parts: programmes.map(nothingSaid),
  note: { personId: '', note: '' },
});

/** What was typed before; a part of it may be for a programme that was not chosen then. */
export interface TypedBefore extends Omit<EnteredReferral, 'parts'> {
  readonly parts: readonly (EnteredPart | undefined)[];
}

/** What was typed before, with room for children, programmes and questions that have come in since. */
export const enteredBefore = (before: TypedBefore | undefined, nothing: EnteredReferral): EnteredReferral =>
  before === undefined
    ? nothing
    : {
        ...before,
        children: nothing.children.map((child, index) => before.children[index] ?? child),
        parts: nothing.parts.map((part, index) => ({
          ...part,
          ...before.parts[index],
          answers: { ...part.answers, ...before.parts[index]?.answers },
        })),
      };
