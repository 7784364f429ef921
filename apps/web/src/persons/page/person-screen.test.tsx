import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../../application/open-page.test-support.tsx';
import { dana, familyId, marcusBell, priya } from '../../family/fake-family.test-support.ts';
import { idOf } from '../../unsent/samples.test-support.ts';
import { samplePersonView } from './sample-person.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  api = createFakeApi();
  configure(api);
  signInAs(api, priya);
  vi.stubGlobal('fetch', api.fetch);
  api.on('GET', '/persons/:id', () => samplePersonView());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a person’s page', () => {
  it('C2 F2 says who receives what, what nobody asked, and how often nobody spoke to her alone', async () => {
    openPage(`/persons/${dana}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Dana Reyes' })).toBeTruthy();
    expect(screen.getByText('Receives nothing recorded here.', { selector: '.govuk-body-l' })).toBeTruthy();
    expect(screen.getByText('Still to ask: language.')).toBeTruthy();
    expect(screen.getByText(/Last spoken to alone on 12 May 2026: 2 contacts since\./)).toBeTruthy();
    expect(screen.getByText(/Sam Okafor, Northmoor Council\./)).toBeTruthy();
  });

  it('C15 says of harm whose it is, how it was established, and of a child that it is a child using harm', async () => {
    const [relationship] = samplePersonView().relationships;
    if (relationship === undefined) throw new Error('the sample has a relationship');
    api.on('GET', '/persons/:id', () =>
      samplePersonView({
        relationships: [relationship, { ...relationship, relationshipId: idOf(615), isByChild: true }],
      }),
    );
    openPage(`/persons/${dana}`);
    expect(
      await screen.findByText(/^Marcus Bell causes harm to Dana Reyes\. Established by: conviction\.$/),
    ).toBeTruthy();
    expect(screen.getByText(/^Marcus Bell is a child using harm towards Dana Reyes\./)).toBeTruthy();
  });

  it('G1 says in words that the review of risk is raised, and by what', async () => {
    api.on('GET', '/persons/:id', () =>
      samplePersonView({ review: { isRaised: true, because: ['Separated, 2026-05-20'] } }),
    );
    openPage(`/persons/${dana}`);
    expect(await screen.findByText(/Review of risk raised: Separated, 20 May 2026\./)).toBeTruthy();
  });

  it('leads back to the family, to the contact card and to the form for the details', async () => {
    openPage(`/persons/${dana}`);
    await screen.findByRole('heading', { level: 1, name: 'Dana Reyes' });
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([`/families/${familyId}`, `/persons/${dana}/contact`, `/persons/${dana}/edit`]),
    );
    expect(links).not.toContain(`/persons/${marcusBell}`);
  });
});

describe('changing a person’s details', () => {
  it('S19 says what someone else changed meanwhile, keeps what was entered, and saves over it only when told to', async () => {
    let calls = 0;
    api.on('PUT', '/persons/:id', () => {
      calls += 1;
      if (calls > 1) return { personId: dana, version: 5 };
      return problemAnswer(409, 'stale-version', {
        facts: { version: 4, changed: ['language'], changedBy: 'another worker', changedAt: null },
      });
    });
    const { user } = openPage(`/persons/${dana}/edit`);
    const name = await screen.findByLabelText('Family name');
    await user.clear(name);
    await user.type(name, 'Reyes-Bell');
    await user.click(screen.getByRole('button', { name: 'Save the details' }));
    expect(await screen.findByText(/Changed meanwhile by another worker: language\./)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Family name').value).toBe('Reyes-Bell');
    await user.click(screen.getByRole('button', { name: 'I have checked what I entered against it' }));
    // The button takes a press within a second for the same one.
    const form = screen.getByRole('button', { name: 'Save the details' }).closest('form');
    if (form === null) throw new Error('the button is in no form');
    fireEvent.submit(form);
    expect(await screen.findByText('The details are changed')).toBeTruthy();
    const sent = api.calls.filter(({ method }) => method === 'PUT');
    expect(sent.map(({ body }) => (body as { familyName: string }).familyName)).toEqual(['Reyes-Bell', 'Reyes-Bell']);
  });
});
