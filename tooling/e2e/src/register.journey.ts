import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { keepPicture } from './harness/keep-picture.ts';
import { namesInRegister, openRegister, registerRow, savedIn } from './harness/register-row.ts';
import { phone, useJourney } from './harness/use-journey.ts';

const journey = useJourney('register');
const aPhone = { viewport: phone, hasTouch: true, isMobile: true } as const;

/** Milliseconds within which a tap must be saved. */
const aSecond = 1000;

describe('S1 a register on a phone', () => {
  it('S1 ten are recorded in twelve taps, each saved within a second; closing the browser after the sixth keeps six', async () => {
    let taps = 0;
    const first = await journey.visit(aPhone);
    await first.enter('Sam Okafor');
    await checkPage(journey, first, 'today', { widths: [phone] });
    await openRegister(first.page, /Thursday group/);
    taps += 1;
    await checkPage(journey, first, 'register-empty', { widths: [phone] });
    const names = await namesInRegister(first.page);
    expect(names).toHaveLength(10);

    for (const [index, name] of names.slice(0, 6).entries()) {
      const row = registerRow(first.page, name);
      await row.getByRole('button', { name: index === 3 ? 'Attended, came late' : 'Attended', exact: true }).tap();
      taps += 1;
      await savedIn(row).waitFor({ timeout: aSecond });
    }
    await keepPicture(first.page, 'register');
    await first.page.context().close();

    const second = await journey.visit(aPhone);
    await second.enter('Sam Okafor');
    await openRegister(second.page, /10 expected, 6 recorded|Thursday group/);
    await second.page.getByText('10 expected, 6 recorded, 4 still to record').waitFor();
    for (const name of names.slice(0, 6)) await savedIn(registerRow(second.page, name)).waitFor();
    await checkPage(journey, second, 'register-six', { widths: [phone] });
    for (const name of names.slice(6)) {
      const row = registerRow(second.page, name);
      await row.getByRole('button', { name: 'Attended', exact: true }).tap();
      taps += 1;
      await savedIn(row).waitFor({ timeout: aSecond });
    }
    await second.page.getByText('10 expected, 10 recorded, 0 still to record').waitFor();
    expect(taps).toBeLessThanOrEqual(12);
  });

  it('S1 a second tap on a mark opens what can be said with it', async () => {
    const visit = await journey.visit(aPhone);
    await visit.enter('Sam Okafor');
    const { page } = visit;
    await openRegister(page, /Thursday group/);
    const [, , , late = ''] = await namesInRegister(page);
    const row = registerRow(page, late);
    await row.getByRole('button', { name: /^Attended, came late/ }).tap();
    await row.getByLabel('Minutes there').fill('80');
    await checkPage(journey, visit, 'register-details', { widths: [phone] });
    await row.getByRole('button', { name: 'Save details' }).tap();
    await savedIn(row).waitFor();
  });

  it('S1 the room view shows no family name and no note', async () => {
    const visit = await journey.visit();
    await visit.enter('Sam Okafor');
    const { page } = visit;
    await openRegister(page, /Thursday group/);
    await page.getByRole('link', { name: 'Room view' }).click();
    await page.getByRole('heading', { level: 2, name: 'Daniel H', exact: true }).waitFor();
    const text = await page.getByRole('main').textContent();
    for (const hidden of ['Harper', 'Interpreter', 'Owes']) expect(text).not.toContain(hidden);
    await checkPage(journey, visit, 'register-room');
  });
});
