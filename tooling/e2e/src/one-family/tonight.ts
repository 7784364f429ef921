import { expect } from 'vitest';
import type { Check } from '../harness/check-page.ts';
import type { Visit } from '../harness/use-journey.ts';
import { father } from './family.ts';

/** What is said of what happens in a session or of its marks: not one word of it is for her worker. */
const ofSessions = ['Attended', 'engaged', 'week', 'Session'];

/** The partner's worker sees the same evening that he did not come, takes it and logs her call. */
export const takeTonight = async (visit: Visit, check: Check): Promise<void> => {
  const { page } = visit;
  const card = page.getByRole('main').locator('.waymark-card', { hasText: father });
  await card.getByText('Did not come. Expected at 6:30pm.').waitFor();
  await check(visit, 'tonight-he-did-not-come');
  const text = (await card.textContent()) ?? '';
  expect(text).toContain('Calling about the library card');
  for (const word of ofSessions) expect(text).not.toContain(word);
  await card.getByRole('button', { name: /^I have this/ }).click();
  await card.getByText(/^Taken at/).waitFor();
  await card.getByRole('button', { name: /^Log a call/ }).click();
  await check(visit, 'tonight-log-a-call');
  await card.getByRole('button', { name: 'Spoken to' }).click();
  await card.getByText(/Last call at/).waitFor();
  await check(visit, 'tonight-answered');
};
