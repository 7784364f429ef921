import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { place, stageOf } from '../groups/sample-groups.test-support.ts';
import { beginWork, endWork, openPage } from '../referrals/open-work.test-support.ts';
import { enrolmentId, nadia } from '../referrals/sample-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  api = beginWork(nadia);
  api.on('GET', '/enrolments/:id', () => place());
});
afterEach(endWork);

const path = `/places/${enrolmentId}`;
const baby = { childId: idOf(803), childName: 'Unborn Bell' };
const stage = { id: 'before-birth', title: 'Before birth', because: 'The baby is not born yet.' };

describe('the stage of a place', () => {
  it('is said with its because, and the dates that come next with their weeks', async () => {
    api.on('GET', '/enrolments/:id/stage', () =>
      stageOf({
        standing: 'known',
        stage,
        next: [
          {
            ...{ ...baby, id: 'visit', title: 'First visit at home', on: '2026-06-12', isExpected: true },
            weeks: { of: 'gestation', count: 28 },
          },
          {
            ...{ ...baby, id: 'review', title: 'Review', on: '2026-11-27', isExpected: false },
            weeks: { of: 'age', count: 12 },
          },
        ],
      }),
    );
    openPage(path);
    const region = await screen.findByRole('region', { name: 'Stage' });
    expect(region.textContent).toContain('Before birth. The baby is not born yet.');
    expect(within(region).getByRole('row', { name: /^First visit at home/ }).textContent).toBe(
      'First visit at homeWhen12 June 2026, if the birth is on the day expectedBy weeksUnborn Bell: week 28 of pregnancy',
    );
    expect(within(region).getByRole('row', { name: /^Review/ }).textContent).toBe(
      'ReviewWhen27 November 2026By weeksUnborn Bell: 12 weeks old',
    );
  });

  it.each([
    ['unknown', 'Stage unknown. It cannot be said from what is recorded.'],
    ['stopped', 'No stage and no dates: this place is ending or has ended.'],
  ] as const)('is %s in words', async (standing, words) => {
    api.on('GET', '/enrolments/:id/stage', () => stageOf({ standing }));
    openPage(path);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('does not stand on the page of a programme that has none', async () => {
    api.on('GET', '/enrolments/:id/stage', () => stageOf({ standing: 'none' }));
    openPage(path);
    expect(await screen.findByRole('region', { name: 'Completion' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Stage' })).toBeNull();
  });

  it('leaves the page as it is where it cannot be asked, and offers to ask again', async () => {
    api.on('GET', '/enrolments/:id/stage', () => problemAnswer(500, 'internal-error'));
    openPage(path);
    expect(await screen.findByRole('button', { name: /again/i })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Completion' })).toBeTruthy();
  });
});
