export { coreLadder } from '../engagement/rules/core-ladder.ts';
export { weaknesses } from '../engagement/rules/is-weaker-than.ts';
export { ladderProblems } from '../engagement/rules/ladder-problems.ts';
