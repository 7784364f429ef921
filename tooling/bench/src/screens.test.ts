import { expect, it } from 'vitest';
import { firstId, screens } from './screens.ts';

const answer = '{"sessions":[{"sessionId":"one","groupId":null},{"sessionId":"two","groupId":"three"}]}';

it('takes the first id that is there, and none where there is none', () => {
  expect(firstId(answer, 'sessionId')).toBe('one');
  expect(firstId(answer, 'groupId')).toBe('three');
  expect(firstId(undefined, 'groupId')).toBeUndefined();
});

it('opens a register from the day of its facilitator, and none where that day has none', async () => {
  const register = screens.find(({ name }) => name === 'register');
  const lists = new Map([['today', answer]]);
  expect(await register?.requestOf(async (path) => lists.get(path))).toEqual({ path: 'sessions/one/register' });
  expect(await register?.requestOf(async () => undefined)).toBeUndefined();
});

it('opens the schedule of a group of the offering that its coordinator has', async () => {
  const schedule = screens.find(({ name }) => name === 'schedule of a group');
  const lists = new Map([
    ['offerings', '{"offerings":[{"offeringId":"four"}]}'],
    ['offerings/four/groups', '{"groups":[{"groupId":"three"}]}'],
  ]);
  expect(await schedule?.requestOf(async (path) => lists.get(path))).toEqual({ path: 'groups/three' });
});
