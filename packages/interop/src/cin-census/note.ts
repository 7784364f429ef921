import type { Finding } from '../rules/finding.ts';
import type { Issue } from '../staging/issue.ts';
import type { CensusElement } from './census-element.ts';

/** A finding and the element it is about, before it is known how its place is called. */
export interface Note {
  readonly finding: Finding;
  readonly at: CensusElement;
  /** An element inside `at` that is meant and missing. */
  readonly missing: string | null;
}

const step = (element: CensusElement): string => (element.many ? `${element.name} ${element.position}` : element.name);

/**
 * The path to an element in words, `CINdetails 1 > ChildProtectionPlans 2 > CPPstartDate`, below what `top` calls
 * the outermost one.
 */
export const pathTo = (element: CensusElement, top: string): string =>
  element.parent === null ? top : `${pathTo(element.parent, top)} > ${step(element)}`;

export const toIssue = (note: Note, top: string): Issue => {
  const path = pathTo(note.at, top);
  return {
    ...note.finding,
    where: note.missing === null ? path : `${path} > ${note.missing}`,
    line: note.at.line,
  };
};
