import { viewTonight } from './view-tonight.ts';
import { watchTonight } from './watch-tonight.ts';

export { viewTonight, watchTonight };

export const statusVerbs = [watchTonight] as const;
export const statusReads = [viewTonight] as const;
