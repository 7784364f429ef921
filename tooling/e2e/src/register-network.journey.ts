import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { namesInRegister, openRegister, registerRow, savedIn } from './harness/register-row.ts';
import { phone, useJourney } from './harness/use-journey.ts';

const journey = useJourney('register-network');
const aPhone = { viewport: phone, hasTouch: true, isMobile: true } as const;

interface SentMark {
  readonly markId: string;
  readonly personId: string;
  readonly occurredAt: string;
}

/** The marks of every request to record some, in the order they left the page. */
const marksSentBy = (page: Page): readonly SentMark[] => {
  const sent: SentMark[] = [];
  page.on('request', (request: Request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/marks')) return;
    const { marks }: { marks: SentMark[] } = request.postDataJSON();
    sent.push(...marks);
  });
  return sent;
};

describe('a register on a bad network', () => {
  it('S2 a mark tapped three times while the network is slow is one mark', async () => {
    const visit = await journey.visit(aPhone);
    await visit.enter('Sam Okafor');
    const { page } = visit;
    await openRegister(page, /Thursday group/);
    const sent = marksSentBy(page);
    const held = Promise.withResolvers<void>();
    await page.route('**/marks', async (route) => {
      await held.promise;
      await route.continue();
    });
    const [name = ''] = await namesInRegister(page);
    const row = registerRow(page, name);
    const attended = row.getByRole('button', { name: /^Attended(?!, came)/ });
    await attended.click({ clickCount: 3 });
    await row.getByRole('status').filter({ hasText: 'Saving' }).waitFor();
    held.resolve();
    await savedIn(row).waitFor();
    expect(new Set(sent.map(({ markId }) => markId)).size).toBe(1);
    await page.reload();
    await page.getByText('10 expected, 1 recorded, 9 still to record').waitFor();
  });

  it('S3 marks made without a network are visible as unsent and arrive once, in order, with the time they were made', async () => {
    const visit = await journey.visit(aPhone);
    await visit.enter('Sam Okafor');
    const { page } = visit;
    await openRegister(page, /Thursday group/);
    const names = (await namesInRegister(page)).slice(1, 4);
    await page.context().setOffline(true);
    for (const name of names) {
      const row = registerRow(page, name);
      await row.getByRole('button', { name: 'Attended', exact: true }).tap();
      await savedIn(row, /^Waiting to send, marked /).waitFor();
    }
    await page.getByText('3 marks wait on this device').waitFor();
    await checkPage(journey, visit, 'register-offline', { widths: [phone] });
    const madeBefore = journey.clock.now();
    const sent = marksSentBy(page);
    await page.context().setOffline(false);
    for (const name of names) await savedIn(registerRow(page, name)).waitFor();
    await page.getByText('10 expected, 4 recorded, 6 still to record').waitFor();

    const times = sent.map(({ occurredAt }) => occurredAt);
    expect(new Set(sent.map(({ personId }) => personId)).size).toBe(3);
    expect(new Set(sent.map(({ markId }) => markId)).size).toBe(3);
    expect(times).toEqual(times.toSorted());
    expect(times.every((at) => at < madeBefore)).toBe(true);
    await page.reload();
    for (const name of names) await savedIn(registerRow(page, name)).waitFor();
  });

  it('S3 what waits on a device is still there when its page is opened again', async () => {
    const visit = await journey.visit(aPhone);
    await visit.enter('Sam Okafor');
    const { page } = visit;
    await openRegister(page, /Thursday group/);
    const name = (await namesInRegister(page))[4] ?? '';
    await page.route('**/marks', (route) => route.abort());
    await registerRow(page, name).getByRole('button', { name: 'Attended', exact: true }).tap();
    await savedIn(registerRow(page, name), /^Waiting to send, marked /).waitFor();
    await page.unroute('**/marks');
    await page.reload();
    await savedIn(registerRow(page, name)).waitFor();
  });
});
