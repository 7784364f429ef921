import type { FieldError, ReportDraft } from '@waymark/contracts';
import { describeProblem, type SummaryError } from '@waymark/ui';
import { isApiProblem, problemOf } from '../api/api-problem.ts';

const words: Readonly<Record<string, string>> = {
  'title-not-neutral': 'Title must say nothing to someone who finds the paper',
  'recipient-twice': 'Each recipient can be named only once',
};

/** The field on screen that an error of the server belongs to; `undefined` where none shows it. */
const fieldOf = (path: string, draft: ReportDraft): string | undefined => {
  const [root, list, index] = path.split('.');
  if (root !== 'draft') return undefined;
  if (list === 'title' || list === 'purpose') return list;
  const block = list === 'texts' ? draft.texts[Number(index)]?.block : undefined;
  return block === undefined ? undefined : `text-${block}`;
};

const errorOf = ({ path, code, message }: FieldError, draft: ReportDraft): SummaryError => ({
  path: fieldOf(path, draft),
  message: words[code] ?? message,
});

/** What is wrong with a save, for the page's summary: located where a field shows it. Nothing of what was typed is in it. */
export const draftErrors = (failure: unknown, draft: ReportDraft): readonly SummaryError[] => {
  if (failure === null) return [];
  if (isApiProblem(failure) && failure.fields.length > 0) return failure.fields.map((field) => errorOf(field, draft));
  const { heading, words: said } = describeProblem(problemOf(failure));
  return [{ message: `Not saved. ${heading}. ${said}` }];
};
