import { problemSchema } from '@waymark/contracts';
import { openSqliteTrail } from '@waymark/database';
import { expect } from 'vitest';
import type { World } from './open-world.ts';

/** The problem document of an answer; fails where it is none. */
export const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  return problem;
};

/** What the audit holds of a member of staff: action and outcome, in order. */
export const actionsOf = async (world: World, staffId: string): Promise<string[]> => {
  const { trail, close } = openSqliteTrail(world.core.location);
  const rows = await trail.page(0, 1000);
  close();
  return rows.filter(({ actorId }) => actorId === staffId).map(({ action, outcome }) => `${action} ${outcome}`);
};
