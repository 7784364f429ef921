import { listMerges } from './list-merges.ts';
import { mergePersons } from './merge-persons.ts';
import { undoMerge } from './undo-merge.ts';

export { listMerges, mergePersons, undoMerge };

export const mergeVerbs = [mergePersons, undoMerge] as const;
export const mergeReads = [listMerges] as const;
