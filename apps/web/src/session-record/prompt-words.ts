import { type PromptAsked, type PromptReply, promptReplies } from '@waymark/contracts';
import type { Choice } from '@waymark/ui';

const replyLabels: Readonly<Record<PromptReply, string>> = {
  yes: 'Yes',
  no: 'No',
  'asked-not-answered': 'Asked, not answered',
  'not-safe-to-ask': 'Not safe to ask',
  'not-asked-because': 'Not asked, because …',
};

/** The answers a question takes; one that asks for words takes none of these. */
export const repliesTo = ({ kind }: Pick<PromptAsked, 'kind'>): readonly Choice[] =>
  (kind === 'yes-no' ? (['yes', 'no'] as const) : promptReplies).map((value) => ({ value, text: replyLabels[value] }));

/** "1" to the most of a rating. */
export const ratingsOf = ({ most }: Pick<PromptAsked, 'most'>): readonly Choice[] =>
  Array.from({ length: most ?? 5 }, (_, at) => ({ value: String(at + 1), text: String(at + 1) }));

/** An answer in words: "Yes: he named her", "4 of 5". */
export const answerWords = ({ kind, most, answer }: PromptAsked): string => {
  if (answer === null) return 'Not answered';
  if (kind === 'rating') return `${answer.rating ?? 0} of ${most ?? 5}`;
  const { reply, words } = answer;
  if (reply === null) return words ?? '';
  return words === null ? replyLabels[reply] : `${replyLabels[reply].replace(', because …', '')}: ${words}`;
};
