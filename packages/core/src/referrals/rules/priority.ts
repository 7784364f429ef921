import type { Priority } from '@waymark/plugin-api/shared';

/** The strongest ground of a programme that these answers of its referral form give: its rank from 0, and its words. */
export const priorityOf = (
  grounds: readonly Priority[],
  answers: Readonly<Record<string, unknown>>,
): { readonly rank: number; readonly because: string } | null => {
  const rank = grounds.findIndex(({ field, is }) => {
    const answer = answers[field];
    return Array.isArray(answer) ? answer.includes(is) : answer === is;
  });
  const ground = grounds[rank];
  return ground === undefined ? null : { rank, because: ground.because };
};
