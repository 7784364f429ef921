import type { Id, QuestionsBlock } from '@waymark/contracts';
import { guardOf } from './guards.ts';

const alone = 'Was this child seen alone in this period?';
const free = 'Was this child free to speak?';
const neglect = 'Is there concern about neglect of this child, apart from what adults do to each other?';
const wanted = 'Is this baby’s mother free to attend appointments alone?';

/**
 * Questions that must be answered for each child: yes, no, asked and not answered, not safe to ask, not asked because
 * (E11); seen alone and free to speak (D3, D4), neglect asked for by itself (D13). No parent's version holds them.
 */
export const keyQuestions = (childId: Id, isUnborn: boolean): QuestionsBlock => ({
  kind: 'questions',
  id: `questions-${childId}`,
  title: 'Key questions',
  isPattern: false,
  items: (isUnborn ? [wanted] : [alone, free, neglect]).map((question) => ({ question, isKey: true, answer: null })),
  ...guardOf('casework', [childId]),
});
