import { type Id, type PromptAsked, promptReplies } from '@waymark/contracts';
import { codeOf } from '../family/options-of.ts';
import type { PromptAnswerSaid } from './queries.ts';

/** The fields of the form by name: `<prompt>-reply`, `<prompt>-words`, and why an answer is changed. */
export type PromptValues = Record<string, string>;

export const replyField = (promptId: string): string => `${promptId}-reply`;
export const wordsField = (promptId: string): string => `${promptId}-words`;
export const reasonField = 'changeReason';

/** What stands in the form at first: what was answered before, where an answer is changed. */
export const promptValues = (prompts: readonly PromptAsked[]): PromptValues =>
  Object.fromEntries([
    [reasonField, ''],
    ...prompts.flatMap(({ promptId, answer }) => [
      [replyField(promptId), answer?.reply ?? (answer?.rating == null ? '' : String(answer.rating))],
      [wordsField(promptId), answer?.words ?? ''],
    ]),
  ]);

const saidTo = (
  { promptId, kind }: PromptAsked,
  values: PromptValues,
): Omit<PromptAnswerSaid, 'answerId'> | undefined => {
  const chosen = values[replyField(promptId)] ?? '';
  const words = (values[wordsField(promptId)] ?? '').trim();
  if (kind === 'words') return words === '' ? undefined : { promptId, words };
  if (kind === 'rating') return chosen === '' ? undefined : { promptId, rating: Number(chosen) };
  const reply = codeOf(promptReplies, chosen);
  return reply === undefined ? undefined : { promptId, reply, ...(words !== '' && { words }) };
};

/** The answers that were given, of those that were asked: what is left blank stays open and can be answered later. */
export const answersSaid = (
  prompts: readonly PromptAsked[],
  values: PromptValues,
  idOf: (promptId: string) => Id,
): readonly PromptAnswerSaid[] =>
  prompts.flatMap((prompt) => {
    const said = saidTo(prompt, values);
    if (said === undefined) return [];
    const { answer, promptId } = prompt;
    const reason = (values[reasonField] ?? '').trim();
    return [
      {
        ...said,
        answerId: idOf(promptId),
        ...(answer !== null && { supersedes: { factId: answer.answerId, reason } }),
      },
    ];
  });
