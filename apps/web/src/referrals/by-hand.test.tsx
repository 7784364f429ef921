import { screen, within } from '@testing-library/react';
import { type AccountView, makeReferralsInput } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeApi } from '../api/fake-api.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { answerTheRest } from './answer-the-rest.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from './open-work.test-support.ts';
import { tom } from './sample-work.test-support.ts';

const rae: AccountView = { ...tom, name: 'Rae Linden', organisation: 'Seaview School', roles: ['referrer'] };
const [knownFamily, knownFather, knownChild] = [idOf(41), idOf(42), idOf(43)];
const referredBefore = {
  familyId: knownFamily,
  people: [
    { personId: knownFather, name: 'Dale Marlow', age: 36, expectedOn: null, position: 'person-causing-harm' as const },
    { personId: knownChild, name: 'Otto Marlow', age: 8, expectedOn: null, position: 'child' as const },
  ],
};

let api: FakeApi;
beforeEach(() => {
  api = beginWork(rae);
  api.on('GET', '/people-to-refer', () => ({ families: [] }));
  api.on('POST', '/referrals/together', ({ body }) => {
    const { referrals } = makeReferralsInput.parse(body);
    return {
      referrals: referrals.map(({ referralId }) => ({ referralId, isNew: true, state: 'submitted', version: 1 })),
    };
  });
});
afterEach(endWork);

type User = ReturnType<typeof openPage>['user'];

const person = (number: number) => within(screen.getByRole('group', { name: `Person ${number}` }));
const writeDown = async (user: User, number: number, who: readonly [string | undefined, string, string, string]) => {
  const [position, given, family, born] = who;
  const fields = within(await screen.findByRole('group', { name: `Person ${number}` }));
  if (position !== undefined) await user.selectOptions(fields.getByLabelText(/^Who is this person/), position);
  await user.type(fields.getByLabelText('Given names'), given);
  await user.type(fields.getByLabelText('Family name'), family);
  const [day, month, year] = born.split(' ');
  await user.type(fields.getByLabelText('Day'), day ?? '');
  await user.type(fields.getByLabelText('Month'), month ?? '');
  await user.type(fields.getByLabelText('Year'), year ?? '');
};
const press = async (user: User, name: string) => {
  later();
  await user.click(await screen.findByRole('button', { name }));
};
const sendAll = async (user: User) => {
  await press(user, 'Check the referral');
  later();
  await screen.findByRole('heading', { level: 1, name: 'Check the referral before you send it' });
  await press(user, 'Send the referral');
  await screen.findByRole('heading', { level: 1, name: 'The referral is sent' });
  const { referrals, ...of } = makeReferralsInput.parse(sentTo(api, '/referrals/together')[0]?.body);
  const [referral] = referrals;
  if (referral === undefined) throw new Error('nothing was referred');
  return { ...of, ...referral };
};
const familiesAsked = () => api.calls.filter(({ path }) => path.startsWith('/families'));

describe('a referral of someone who is a referrer alone', () => {
  it('B6 writes the people down, refers them, and never asks for a family', async () => {
    api.on('GET', '/referrals', () => ({ referrals: [] }));
    const { user } = openPage('/referrals');
    await user.click(await screen.findByRole('link', { name: 'Make a referral' }));
    await writeDown(user, 1, ['Person causing harm', 'Dale', 'Marlow', '2 11 1989']);
    await writeDown(user, 2, [undefined, 'Otto', 'Marlow', '9 9 2017']);
    await press(user, 'Add another person');
    await writeDown(user, 3, ['Victim/survivor', 'Ines', 'Marlow', '23 6 1991']);
    await press(user, 'Continue');
    await answerTheRest(user, { subject: /^Dale Marlow, 36/, child: 'Otto' });
    const sent = await sendAll(user);
    const [dale, otto, ines] = sent.newPeople ?? [];
    expect(sent.newPeople).toMatchObject([
      { givenNames: 'Dale', familyName: 'Marlow', dateOfBirth: '1989-11-02' },
      { givenNames: 'Otto', dateOfBirth: '2017-09-09' },
      { givenNames: 'Ines', dateOfBirth: '1991-06-23' },
    ]);
    expect(sent.subjects).toEqual([{ personId: dale?.personId, position: 'person-causing-harm' }]);
    expect(sent.children).toMatchObject([{ personId: otto?.personId, changeSought: 'Comforted' }]);
    expect(ines?.personId).toBeDefined();
    expect(familiesAsked()).toEqual([]);
  });

  it('chooses among the people of own referrals, and sends nobody anew', async () => {
    api.on('GET', '/people-to-refer', () => ({ families: [referredBefore] }));
    const { user } = openPage('/referrals/new');
    await user.click(await screen.findByRole('radio', { name: 'Dale Marlow and Otto Marlow' }));
    await press(user, 'Continue');
    await answerTheRest(user, { subject: /^Dale Marlow, 36/, child: 'Otto' });
    const sent = await sendAll(user);
    expect(sent).toMatchObject({
      familyId: knownFamily,
      subjects: [{ personId: knownFather, position: 'person-causing-harm' }],
      children: [{ personId: knownChild }],
    });
    expect(sent.newPeople).toBeUndefined();
  });

  it('wants somebody whom the programme takes and a child, and keeps what was typed', async () => {
    const { user } = openPage('/referrals/new');
    await writeDown(user, 1, ['Victim/survivor', 'Ines', 'Marlow', '23 6 1991']);
    await user.selectOptions(person(2).getByLabelText(/^Who is this person/), 'Victim/survivor');
    await press(user, 'Continue');
    expect(await screen.findByRole('link', { name: 'Write down somebody whom this programme takes' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Write down at least one child' })).toBeTruthy();
    expect(person(1).getByLabelText<HTMLInputElement>('Given names').value).toBe('Ines');
  });

  it('can change the people later and loses nothing of the rest', async () => {
    const { user } = openPage('/referrals/new');
    await writeDown(user, 1, ['Person causing harm', 'Dael', 'Marlow', '2 11 1989']);
    await writeDown(user, 2, [undefined, 'Otto', 'Marlow', '9 9 2017']);
    await press(user, 'Continue');
    await answerTheRest(user, { subject: /^Dael Marlow/, child: 'Otto' });
    await press(user, 'Change the people');
    const given = person(1).getByLabelText<HTMLInputElement>('Given names');
    await user.clear(given);
    await user.type(given, 'Dale');
    await press(user, 'Continue');
    expect(await screen.findByRole('checkbox', { name: /^Dale Marlow/, checked: true })).toBeTruthy();
    const sent = await sendAll(user);
    expect(sent.newPeople?.[0]).toMatchObject({ givenNames: 'Dale' });
    expect(sent.why).toBe('The conference asked');
  });
});
