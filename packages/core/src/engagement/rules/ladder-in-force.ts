import type { FieldError, Ladder } from '@waymark/contracts';
import { weaknesses } from './is-weaker-than.ts';
import { ladderProblems } from './ladder-problems.ts';

/**
 * The ladder that counts at run time: the programme's where it is valid and not weaker than the core's for a child on
 * a plan, else the core's, with the reasons for falling back (model.md section 5, contract.md `ladder`).
 */
export const ladderInForce = (
  core: Ladder,
  programme: Ladder | null,
): { readonly ladder: Ladder; readonly problems: readonly FieldError[] } => {
  if (programme === null) return { ladder: core, problems: [] };
  const problems = [...ladderProblems(programme), ...weaknesses(core, programme)];
  return { ladder: problems.length === 0 ? programme : core, problems };
};
