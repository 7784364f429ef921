import type { SettingKey } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSmallNumberPolicy } from '../figures/small-number-policy.ts';
import { addHouse, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { changeSetting } from './change-setting.ts';
import { listSettings } from './list-settings.ts';
import { viewSafetyPhones } from './view-safety-phones.ts';

let core: TestCore;
let kim: Actor;
let referrer: Actor;
beforeEach(async () => {
  core = await openTestCore();
  const house = await addHouse(core, 'Example Council');
  kim = await addStaff(core, house, 'Kim Example', ['administrator']);
  referrer = await addStaff(core, house, 'Rae Example', ['referrer']);
});
afterEach(() => core.remove());

const change = (key: string, value: unknown, ifMatch = 0) =>
  performVerb(core, changeSetting, { actor: kim, ifMatch, input: { key, value } });
const settingOf = async (key: SettingKey) => (await performRead(core, listSettings, { actor: kim, input: {} }))[key];
const phones = (duty: string | null) => ({ duty, emergencyDutyTeam: null });
const fieldsOf = async (doing: Promise<unknown>): Promise<unknown> =>
  await doing.then(
    () => 'no error',
    (refused: unknown) => refused,
  );

describe('a setting of the house', () => {
  it('is what it is by default until it is set, and keeps who set it, when and what it was', async () => {
    expect(await settingOf('safety-phones')).toMatchObject({ value: phones(null), version: 0, history: [] });
    await change('safety-phones', phones('01632 960 001'));
    core.clock.set('2026-03-06T09:00:00Z');
    await change('safety-phones', phones('01632 960 002'), 1);
    expect(await settingOf('safety-phones')).toMatchObject({
      value: phones('01632 960 002'),
      version: 2,
      history: [
        {
          by: 'Kim Example',
          at: '2026-03-06T09:00:00.000Z',
          before: { value: phones('01632 960 001') },
          after: { value: phones('01632 960 002') },
        },
        { by: 'Kim Example', before: { value: phones(null) }, after: { value: phones('01632 960 001') } },
      ],
    });
  });

  it('S19 is refused on a stale page with who was quicker', async () => {
    await change('safety-phones', phones('01632 960 001'));
    await expect(change('safety-phones', phones('01632 960 002'))).rejects.toMatchObject({
      code: 'stale-version',
      detail: { facts: { version: 1, changedBy: 'Kim Example' } },
    });
  });

  it.each<[SettingKey, unknown, string, string]>([
    ['safety-phones', { duty: 'ask Kim', emergencyDutyTeam: null }, 'value.duty', 'not-a-phone-number'],
    ['small-numbers', { fewerThan: 30, nearest: 5, leastBase: 10 }, 'value.fewerThan', 'too-big'],
    ['small-numbers', { fewerThan: 4, nearest: 20, leastBase: 10 }, 'value.nearest', 'rounds-to-nought'],
  ])('S38 %s of %j is refused at %s and nothing is written', async (key, value, path, code) => {
    expect(await fieldsOf(change(key, value))).toMatchObject({ kind: 'invalid', detail: { fields: [{ path, code }] } });
    expect(await settingOf(key)).toMatchObject({ version: 0 });
  });

  it('takes effect: small numbers in figures, numbers to ring for everyone', async () => {
    await change('small-numbers', { fewerThan: 6, nearest: 10, leastBase: 20 });
    expect(await loadSmallNumberPolicy(core.store.reader.db)).toEqual({ fewerThan: 6, nearest: 10, leastBase: 20 });
    await change('safety-phones', { duty: '01253 000000', emergencyDutyTeam: '01253 000001' });
    expect(await performRead(core, viewSafetyPhones, { actor: referrer, input: {} })).toEqual({
      duty: '01253 000000',
      emergencyDutyTeam: '01253 000001',
    });
  });
});
