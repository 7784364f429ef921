import type { FieldError } from '@waymark/contracts';
import type { ApiProblem } from '../api/api-problem.ts';
import { findMarkCode } from './find-mark-code.ts';
import type { Refusal, UnsentMark, UnsentMarks } from './unsent-mark.ts';

/** What a refused request says about one of its marks. */
export type Verdict =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'needs-change-reason' };

const locatedAt = /^marks\.(\d+)(?:\.|$)/;

/** The register was closed between the tap and its arrival: all that is missing is why the mark is changed. */
const lacksChangeReason = ({ supersedes }: UnsentMark['mark'], { path, code }: FieldError): boolean =>
  code === 'reason-missing' && path.endsWith('supersedes.reason') && supersedes !== undefined && !supersedes.reason;

const verdictOf = ({ mark }: UnsentMark, error: FieldError): Verdict =>
  lacksChangeReason(mark, error)
    ? { kind: 'needs-change-reason' }
    : { kind: 'refused', refusal: { code: error.code, words: error.message } };

const standingIn = ({ facts }: ApiProblem): Refusal['standing'] => {
  const code = findMarkCode(facts['liveCode']);
  const markId = facts['liveMarkId'];
  return typeof markId === 'string' && code !== undefined ? { markId, code } : undefined;
};

const wordsOf = ({ problem, status }: ApiProblem): string =>
  problem?.detail ?? (status === 404 ? 'This register is no longer yours' : 'Waymark did not take it');

const located = (batch: UnsentMarks, problem: ApiProblem): readonly (readonly [UnsentMark, Verdict])[] =>
  problem.fields.flatMap((field) => {
    const index = locatedAt.exec(field.path)?.[1];
    const unsent = index === undefined ? undefined : batch[Number(index)];
    return unsent === undefined ? [] : [[unsent, verdictOf(unsent, field)] as const];
  });

/**
 * Which marks of a refused request are the ones that were not taken, and why: by the located errors, by the person a
 * conflict names, or the only one there was. Nothing found means that each must be sent by itself.
 */
export const verdictsIn = (batch: UnsentMarks, problem: ApiProblem): ReadonlyMap<UnsentMark, Verdict> => {
  const found = located(batch, problem);
  if (found.length > 0) return new Map(found);
  const { personId } = problem.facts;
  const named = batch.find(({ mark }) => mark.personId === personId) ?? (batch.length === 1 ? batch[0] : undefined);
  if (named === undefined) return new Map();
  const refusal = { code: problem.code, words: wordsOf(problem), standing: standingIn(problem) };
  return new Map([[named, { kind: 'refused', refusal }]]);
};
