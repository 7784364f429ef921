import { expect, it } from 'vitest';
import { problemOf } from './problem-of.ts';

it('gives the server’s own problem, none where it was not reached, and a defect for anything else', () => {
  const problem = { type: 'about:blank', title: 'Not here', status: 404, code: 'not-found' };
  expect(problemOf(Object.assign(new Error('not-found'), { problem }))).toBe(problem);
  expect(problemOf(Object.assign(new Error('unreachable'), { problem: null }))).toBeNull();
  expect(problemOf(new TypeError('x is not a function'))).toMatchObject({ status: 500, code: 'page-failed' });
});
