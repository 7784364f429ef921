import { expect, it } from 'vitest';
import { firstId, screens } from './screens.ts';

const answer = '{"sessions":[{"sessionId":"one","groupId":null},{"sessionId":"two","groupId":"three"}]}';
const asking = { sessionId: () => undefined };

const requestOf = async (name: string, lists: ReadonlyMap<string, string>) =>
  await screens.find((screen) => screen.name === name)?.requestOf(async (path) => lists.get(path), asking);

it('takes the first id that is there, and none where there is none', () => {
  expect(firstId(answer, 'sessionId')).toBe('one');
  expect(firstId(answer, 'groupId')).toBe('three');
  expect(firstId(undefined, 'groupId')).toBeUndefined();
});

it('opens a register of a session that somebody leads, and none where nobody does', async () => {
  const register = screens.find(({ name }) => name === 'register');
  expect(await register?.requestOf(async () => undefined, { sessionId: () => 'one' })).toEqual({
    path: 'sessions/one/register',
  });
  expect(await requestOf('register', new Map())).toBeUndefined();
});

it('opens the list and the schedule of the offering that its coordinator has, and that has any', async () => {
  const lists = new Map([
    ['offerings', '{"offerings":[{"offeringId":"another"},{"offeringId":"empty"},{"offeringId":"own"}]}'],
    ['offerings/empty/groups', '{"groups":[]}'],
    ['offerings/own/groups', '{"groups":[{"groupId":"three"}]}'],
    ['offerings/empty/waiting', '{"offeringId":"empty","people":[]}'],
    ['offerings/own/waiting', '{"offeringId":"own","people":[{"subjectId":"four"}]}'],
  ]);
  expect(await requestOf('schedule of a group', lists)).toEqual({ path: 'groups/three' });
  expect(await requestOf('waiting list', lists)).toEqual({ path: 'offerings/own/waiting' });
});
