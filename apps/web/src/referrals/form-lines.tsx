import { consentLabels, needByReasonLabels, urgencyLabels } from '@waymark/contracts';
import type { PluginForm } from '@waymark/plugin-api/shared';
import { formatDay, formatList, type SummaryRow } from '@waymark/ui';
import { dayGiven } from '../family/date-field.tsx';
import { labelOf } from '../family/label-of.ts';
import { personTitle } from '../family/person-words.ts';
import type { EnteredPart, EnteredReferral } from './entered-referral.ts';
import { knowsLabels } from './knowledge-fields.tsx';
import type { NamedPerson } from './named-person.ts';
import { readAnswers } from './read-answers.ts';

const needByWords = ({ needBy }: EnteredPart): string => {
  const day = dayGiven(needBy.day);
  return day === undefined ? 'No date' : `${formatDay(day)}: ${labelOf(needByReasonLabels, needBy.why).toLowerCase()}`;
};

/** Words for one answer to a programme's question. */
export const answerText = (answer: unknown, choices: Readonly<Record<string, string>> = {}): string => {
  if (Array.isArray(answer)) return formatList(answer.map((code) => labelOf(choices, String(code))));
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  if (answer === undefined || answer === null) return 'Not answered';
  return choices[String(answer)] ?? String(answer);
};

/** Answers with the programme's own questions, in the order they are asked. */
export const answerLines = (
  { fields }: PluginForm,
  answers: Readonly<Record<string, unknown>>,
): readonly SummaryRow[] =>
  Object.entries(fields).flatMap(([name, { label, choices }]) =>
    name in answers ? [{ key: label, value: answerText(answers[name], choices) }] : [],
  );

/** The change sought for each child, which every programme of the form reads. */
export const childLines = (
  children: readonly NamedPerson[],
  entered: Pick<EnteredReferral, 'childIds' | 'children'>,
): readonly SummaryRow[] =>
  children.flatMap((child, index): readonly SummaryRow[] => {
    const sought = entered.children[index];
    if (sought === undefined || !entered.childIds.includes(child.personId)) return [];
    return [
      {
        key: `Change for ${child.name}`,
        value: (
          <>
            <div>{sought.changeSought}</div>
            <div>How it will be known: {sought.howKnown}</div>
          </>
        ),
      },
    ];
  });

export interface LinesOf {
  readonly people: readonly NamedPerson[];
  readonly questions: PluginForm;
  readonly said: EnteredPart;
}

/** Everything that is said to one programme, for the check before sending. */
export const partLines = ({ people, questions, said }: LinesOf): readonly SummaryRow[] => {
  const { knowledge, consent } = said;
  const referred = people.filter(({ personId }) => said.subjects.includes(personId));
  const optional = (key: string, value: string): readonly SummaryRow[] => (value.trim() === '' ? [] : [{ key, value }]);
  return [
    { key: 'Who is referred', value: formatList(referred.map(personTitle)) },
    { key: 'Why', value: said.why },
    { key: 'How soon it must be looked at', value: labelOf(urgencyLabels, said.urgency) },
    { key: 'Start needed by', value: needByWords(said) },
    { key: 'Does the person know', value: labelOf(knowsLabels, knowledge.knows) },
    ...(knowledge.knows === 'yes' ? optional('Told what', knowledge.toldWhat) : []),
    {
      key: 'What may be put to the person',
      value: knowledge.mayBePut.trim() === '' ? 'Nothing named' : knowledge.mayBePut,
    },
    { key: 'Consent', value: labelOf(consentLabels, consent.consent) },
    ...(consent.consent === 'given'
      ? []
      : optional('Why', consent.why).map((row) => ({ ...row, key: 'Consent: why' }))),
    ...answerLines(questions, readAnswers(questions, said.answers)),
  ];
};
