import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { familyPath, noah, priya, sampleFamily, samplePerson } from '../family/fake-family.test-support.ts';

const birthPath = `${familyPath}/births/${noah}`;
const unborn = samplePerson({
  personId: noah,
  name: 'Unborn Bell',
  dateOfBirth: null,
  age: null,
  expectedOn: '2026-06-20',
  position: 'child',
});

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:50:00.000Z') });
  api = createFakeApi();
  configure(api);
  signInAs(api, priya);
  vi.stubGlobal('fetch', api.fetch);
  api.on('GET', familyPath, () => sampleFamily({ people: [unborn] }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const puts = () => api.calls.filter(({ method }) => method === 'PUT');
const fill = async (day: string) => {
  const { user, history } = openPage(birthPath);
  const born = within(await screen.findByRole('group', { name: 'Date of birth' }));
  await user.type(born.getByLabelText('Day'), day);
  await user.type(born.getByLabelText('Month'), '6');
  await user.type(born.getByLabelText('Year'), '2026');
  await user.type(screen.getByLabelText('Given names'), 'Isla');
  await user.type(screen.getByLabelText('Family name'), 'Bell');
  await user.click(screen.getByRole('radio', { name: 'Female' }));
  await user.click(screen.getByRole('button', { name: 'Record the birth' }));
  return history;
};

describe('recording a birth', () => {
  it('D9: is offered for a baby who is expected, and goes back to the family', async () => {
    const { user } = openPage(familyPath);
    await user.click(await screen.findByRole('link', { name: /^Record the birth *of Unborn Bell$/ }));
    await screen.findByRole('heading', { level: 1, name: 'Record the birth: Unborn Bell' });
  });

  it('D9: sends the day, the name and the sex of the same record', async () => {
    api.on('PUT', '/persons/:id/birth', () => ({ personId: noah, bornOn: '2026-06-02' }));
    const history = await fill('2');
    await waitFor(() => expect(history.location.pathname).toBe(familyPath));
    expect(puts()).toMatchObject([
      {
        path: `/persons/${noah}/birth`,
        body: { bornOn: '2026-06-02', givenNames: 'Isla', familyName: 'Bell', sex: 'F' },
      },
    ]);
  });

  it('S38: sends no day to come', async () => {
    await fill('5');
    await screen.findByRole('link', { name: 'Date of birth must be today or in the past' });
    expect(puts()).toEqual([]);
  });

  it('S38: keeps what was typed when the server refuses it, and leads to the field', async () => {
    api.on('PUT', '/persons/:id/birth', () =>
      problemAnswer(422, 'too-far-from-expected', {
        errors: [
          {
            path: 'bornOn',
            code: 'too-far-from-expected',
            message: 'The date is too far from the day that was expected',
          },
        ],
      }),
    );
    await fill('2');
    await screen.findByRole('link', { name: /too far from the day that was expected/ });
    expect(screen.getByLabelText<HTMLInputElement>('Given names').value).toBe('Isla');
  });
});
