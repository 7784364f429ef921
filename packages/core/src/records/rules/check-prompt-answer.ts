import type { Position, PromptReply } from '@waymark/contracts';
import type { Prompt } from '@waymark/plugin-api/shared';

/** An answer to one prompt, as it is sent. */
export interface GivenAnswer {
  readonly promptId: string;
  readonly reply?: PromptReply | undefined;
  readonly rating?: number | undefined;
  readonly words?: string | undefined;
}

/** What is wrong with an answer: the field of the answer, the rule, plain words. */
export interface AnswerProblem {
  readonly field: 'promptId' | 'reply' | 'rating' | 'words';
  readonly code: string;
  readonly message: string;
}

const problem = (field: AnswerProblem['field'], code: string, message: string): AnswerProblem => ({
  field,
  code,
  message,
});

const plainReplies: readonly PromptReply[] = ['yes', 'no'];

const wrongReply = (prompt: Prompt, { reply, words }: GivenAnswer): AnswerProblem | null => {
  if (reply === undefined) return problem('reply', 'reply-missing', 'Choose an answer');
  if (prompt.answer === 'yes-no' && !plainReplies.includes(reply))
    return problem('reply', 'not-a-reply-to-this', 'Answer yes or no');
  if (reply === 'not-asked-because' && words === undefined)
    return problem('words', 'reason-missing', 'Say why it was not asked');
  return null;
};

const wrongRating = ({ most = 5 }: Prompt, { rating }: GivenAnswer): AnswerProblem | null => {
  if (rating === undefined) return problem('rating', 'rating-missing', 'Choose a number');
  return rating > most ? problem('rating', 'rating-too-high', `Choose a number from 1 to ${most}`) : null;
};

/**
 * Checks one answer against the prompt it names: known to the programme, asked of this position and at this item, and
 * answered in its own kind; a key question takes one of the five answers and never a blank (E11). `null` is right.
 */
export const checkPromptAnswer = (
  prompts: readonly Prompt[],
  given: GivenAnswer,
  at: { readonly position: Position; readonly itemId: string },
): AnswerProblem | null => {
  const prompt = prompts.find(({ id }) => id === given.promptId);
  if (prompt === undefined) return problem('promptId', 'unknown-prompt', 'This programme does not ask this');
  if (!prompt.about.includes(at.position))
    return problem('promptId', 'not-asked-of-this-position', 'This is not asked about this person');
  if (prompt.items.length > 0 && !prompt.items.includes(at.itemId))
    return problem('promptId', 'not-asked-at-this-session', 'This is not asked at this session');
  const asksReply = prompt.answer === 'key-question' || prompt.answer === 'yes-no';
  if (!asksReply && given.reply !== undefined)
    return problem('reply', 'not-a-reply-to-this', 'This takes another kind of answer');
  if (prompt.answer !== 'rating' && given.rating !== undefined)
    return problem('rating', 'not-a-rating', 'This takes another kind of answer');
  if (asksReply) return wrongReply(prompt, given);
  if (prompt.answer === 'rating') return wrongRating(prompt, given);
  return given.words === undefined ? problem('words', 'words-missing', 'Write an answer') : null;
};
