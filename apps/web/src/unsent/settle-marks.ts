import type { Id } from '@waymark/contracts';
import type { ApiProblem } from '../api/api-problem.ts';
import { verdictsIn } from './refusals.ts';
import type { UnsentMark, UnsentMarks } from './unsent-mark.ts';

/** What is unsent once the server has said that these marks are there; the same list where none of them was. */
export const afterSaved = (entries: UnsentMarks, markIds: ReadonlySet<Id>): UnsentMarks => {
  const left = entries.filter(({ mark }) => !markIds.has(mark.markId));
  return left.length === entries.length ? entries : left;
};

/** A mark that names one which never came to stand names instead what that one was to change. */
const rebased = (entry: UnsentMark, refused: UnsentMark): UnsentMark => {
  if (entry.mark.supersedes?.markId !== refused.mark.markId) return entry;
  const { supersedes: _moot, ...mark } = entry.mark;
  const standing = refused.mark.supersedes?.markId;
  return {
    ...entry,
    mark: standing === undefined ? mark : { ...mark, supersedes: { ...entry.mark.supersedes, markId: standing } },
  };
};

/** Takes a refused mark out where the person has chosen again since; else leaves it, to be seen and answered. */
const settleRefused = (entries: UnsentMarks, refused: UnsentMark): UnsentMarks => {
  const isMoot = entries.some(({ mark }) => mark.supersedes?.markId === refused.mark.markId);
  return entries
    .filter(({ mark }) => !isMoot || mark.markId !== refused.mark.markId)
    .map((entry) => (entry.mark.markId === refused.mark.markId ? refused : rebased(entry, refused)));
};

/**
 * Another worker recorded the very same, and nothing was to be added: there is nothing left to send. So it is too where
 * the mark that stands is this one, sent before with words that a reload has lost.
 */
const isAgreed = ({ mark, refusal }: UnsentMark): boolean => {
  const { standing } = refusal ?? {};
  if (standing === undefined) return false;
  const { localCode, note, minutes, reasonCode, cancelledBy, catchUpForSessionId } = mark;
  const hasMore = [localCode, note, minutes, reasonCode, cancelledBy, catchUpForSessionId].some(
    (detail) => detail !== undefined,
  );
  return standing.markId === mark.markId || (standing.code === mark.code && !hasMore);
};

/** What is unsent after a request that was refused whole: the marks to blame are set aside, the others go again. */
export const afterRefused = (entries: UnsentMarks, batch: UnsentMarks, problem: ApiProblem): UnsentMarks => {
  const verdicts = verdictsIn(batch, problem);
  if (verdicts.size === 0) {
    const alone = new Set(batch.map(({ mark }) => mark.markId));
    return entries.map((entry) => (alone.has(entry.mark.markId) ? { ...entry, isAlone: true } : entry));
  }
  return [...verdicts].reduce<UnsentMarks>((left, [unsent, verdict]) => {
    const entry = left.find(({ mark }) => mark.markId === unsent.mark.markId);
    if (entry === undefined) return left;
    if (verdict.kind === 'needs-change-reason')
      return settleRefused(left, { ...entry, isCorrection: true, wasSent: false });
    const refused = { ...entry, refusal: verdict.refusal };
    return isAgreed(refused) ? afterSaved(left, new Set([entry.mark.markId])) : settleRefused(left, refused);
  }, entries);
};
