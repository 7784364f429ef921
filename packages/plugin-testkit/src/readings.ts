import type { MarkCode, Position } from '@waymark/contracts';
import { judgeCompletion, meaningOf } from '@waymark/core/rules';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { policyFor } from './policy-for.ts';

/** How the core judges completion of the newest version, from the items covered, catch-ups named; for a programme's own tests. */
export const readCompletion = (
  { shared: { completion, curricula } }: ServerPlugin,
  covered: readonly { readonly itemId: string; readonly isCatchUp: boolean }[],
): { readonly isMet: boolean; readonly because: readonly string[] } => {
  const items = curricula[0]?.items ?? [];
  const minutes = covered.reduce((sum, { itemId }) => sum + (items.find(({ id }) => id === itemId)?.minutes ?? 0), 0);
  const { met, reasons } = judgeCompletion(completion, items, { covered, minutes });
  return { isMet: met, because: reasons.map(({ because }) => because) };
};

/** How the core reads a mark at an item of the newest version: whether the person was seen, and the content covered. */
export const readMark = (
  server: ServerPlugin,
  mark: {
    readonly itemId: string;
    readonly position: Position;
    readonly code: MarkCode;
    readonly minutes: number | null;
  },
): { readonly isSeen: boolean; readonly coversContent: boolean } => {
  const item = server.shared.curricula[0]?.items.find(({ id }) => id === mark.itemId);
  const facts = { neededMinutes: item?.minutesNeeded ?? null, cancelledBy: null, noticeHours: null };
  const meaning = meaningOf(
    { ...facts, confirmedHow: null, reason: null, code: mark.code, minutes: mark.minutes },
    mark.position,
    policyFor(server, mark.position),
  );
  return { isSeen: meaning?.seen === 'yes', coversContent: meaning?.content === 'yes' };
};
