import type { FactsBlock } from '@waymark/contracts';
import type { EnrolmentForReport } from '@waymark/plugin-api/server';
import { blockOf } from './block-of.ts';

/** How often the homework was done, of the times an answer was recorded; nothing where none was. */
export const homework = (enrolment: EnrolmentForReport): FactsBlock[] => {
  const times = (wanted: string): number =>
    enrolment.prompts
      .filter(({ promptId, reply }) => promptId === 'homework' && reply === wanted)
      .reduce((sum, prompt) => sum + prompt.times, 0);
  const done = times('yes');
  const answered = done + times('no');
  if (answered === 0) return [];
  return [
    {
      ...blockOf(enrolment, 'homework'),
      kind: 'facts',
      title: 'Work between sessions',
      topic: null,
      items: [{ label: 'Homework done', value: `${done} of ${answered} times it was recorded` }],
      level: 'casework',
    },
  ];
};
