import type { FieldError, Id } from '@waymark/contracts';
import { ApiProblem, isApiProblem } from '../api/api-problem.ts';

export interface FormPlaces {
  /** Children of the family, in the order of the form. */
  readonly childIds: readonly Id[];
  /** Those of them that were sent, in the order they were sent. */
  readonly sentChildIds: readonly Id[];
}

/** Where an error of one referral stands in the form: people are chosen from one list, children keep their own place. */
const formPath = (path: string, { childIds, sentChildIds }: FormPlaces): string => {
  const [, part = '0', rest = path] = /^referrals\.(\d+)\.(.+)$/.exec(path) ?? [];
  if (rest.startsWith('subjects')) return `parts.${part}.subjects`;
  if (rest.startsWith('survivorNotes')) return rest.endsWith('personId') ? 'note.personId' : 'note.note';
  const child = /^children\.(\d+)\.(changeSought|howKnown)$/.exec(rest);
  if (child === null) return rest.startsWith('children') ? 'childIds' : `parts.${part}.${rest}`;
  const childId = sentChildIds[Number(child[1])];
  const index = childId === undefined ? -1 : childIds.indexOf(childId);
  return index < 0 ? 'childIds' : `children.${index}.${child[2]}`;
};

/** For `catch`: the same refusal, its errors located in the form. */
export const locateInForm =
  (places: FormPlaces) =>
  (thrown: unknown): never => {
    if (!isApiProblem(thrown) || thrown.problem === null) throw thrown;
    const errors = thrown.fields.map((error: FieldError) => ({ ...error, path: formPath(error.path, places) }));
    throw new ApiProblem({ ...thrown.problem, ...(errors.length > 0 && { errors }) });
  };
