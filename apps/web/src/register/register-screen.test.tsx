import { screen, waitFor, within } from '@testing-library/react';
import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs, signInWith } from '../application/open-page.test-support.tsx';
import { chooseMark } from '../unsent/choose-mark.ts';
import { createMarkStore } from '../unsent/mark-store.ts';
import { idOf, sampleMark, sampleUnsent } from '../unsent/samples.test-support.ts';
import { unsentMark } from '../unsent/unsent-mark.ts';
import { fathers, people, recordedAt, registerPath, serveRegister, sessionId } from './fake-register.test-support.ts';
import { fillTheRest, undoFill } from './fill-the-rest.ts';

let api: FakeApi;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:34:00.000Z') });
  api = createFakeApi();
  configure(api);
  signInAs(api, grace);
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const rowOf = async (name: string): Promise<HTMLElement> => {
  const heading = await screen.findByRole('heading', { level: 2, name });
  const row = heading.closest('li');
  if (row === null) throw new Error('the name stands outside a row');
  return row;
};
const button = async (name: string, mark: string | RegExp) =>
  within(await rowOf(name)).getByRole('button', { name: typeof mark === 'string' ? new RegExp(`^${mark}`) : mark });
const attended = /^Attended(,? press again.*)?$/;
const fillChoice = {
  sessionId,
  personId: idOf(801),
  code: 'absent-no-contact' as const,
  localCode: null,
  standing: null,
  isCorrection: false,
};
const theirMark = sampleMark({ markId: idOf(77), code: 'attended-late', personId: idOf(801) });
const later = () => vi.advanceTimersByTime(1000);
const foot = () => document.querySelector('.waymark-register__foot')?.textContent;
const postsOf = (path: string) => api.calls.filter((call) => call.method === 'POST' && call.path.endsWith(path));

describe('the register', () => {
  it('S1: at most 12 taps record ten fathers, each row says saved, and six are kept when the browser is closed after the sixth', async () => {
    serveRegister(api, people(10));
    const first = openPage(registerPath);
    let taps = 0;
    const tapAll = async (page: typeof first, from: number, to: number) => {
      for (const [given, family] of fathers.slice(from, to)) {
        await page.user.click(await button(`${given} ${family}`, taps === 3 ? 'Did not come' : attended));
        taps += 1;
        expect(await within(await rowOf(`${given} ${family}`)).findByText('Saved 6:34pm')).toBeTruthy();
      }
    };
    await tapAll(first, 0, 6);
    expect(foot()).toBe('10 expected, 6 recorded, 4 still to record');
    first.close();
    const second = openPage(registerPath);
    expect(await screen.findAllByText('Saved 6:34pm')).toHaveLength(6);
    await tapAll(second, 6, 10);
    expect(taps).toBeLessThanOrEqual(12);
    expect(foot()).toBe('10 expected, 10 recorded, 0 still to record');
  });

  it('S2: a tap that bounces and a button pressed three times make one mark', async () => {
    const { marks } = serveRegister(api, people(2));
    const { user } = openPage(registerPath);
    await user.tripleClick(await button('Ben Ashworth', attended));
    await within(await rowOf('Ben Ashworth')).findByText(/^Saved/);
    expect(marks.recorded).toHaveLength(1);
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
    api.isOnline = false;
    await user.click(await button('Marcus Bell', attended));
    const send = await screen.findByRole('button', { name: 'Send now' });
    api.isOnline = true;
    await user.tripleClick(send);
    await within(await rowOf('Marcus Bell')).findByText(/^Saved/);
    expect(marks.recorded.map(({ personId }) => personId)).toEqual([idOf(801), idOf(802)]);
  });

  it('S3: marks made without a network are seen as waiting and arrive once, in order, with the time they were made', async () => {
    const { marks } = serveRegister(api, people(3));
    const { user } = openPage(registerPath);
    await rowOf('Ben Ashworth');
    api.isOnline = false;
    for (const name of ['Marcus Bell', 'Ben Ashworth']) {
      await user.click(await button(name, attended));
      await within(await rowOf(name)).findByText(/^Waiting to send, marked 6:3\dpm$/);
      vi.advanceTimersByTime(60_000);
    }
    expect(await screen.findByText(/2 marks wait on this device/)).toBeTruthy();
    api.isOnline = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findAllByText(/^Saved/)).toHaveLength(2);
    expect(marks.recorded.map(({ personId, occurredAt }) => [personId, occurredAt])).toEqual([
      [idOf(802), '2026-06-04T17:34:00.000Z'],
      [idOf(801), '2026-06-04T17:35:00.000Z'],
    ]);
    expect(postsOf('/marks')).toHaveLength(1);
    expect(localStorage).toHaveLength(0);
  });

  it('S3: unsent marks outlive a reload and idle expiry, and go out when the same person signs in again', async () => {
    const { marks } = serveRegister(api, people(2));
    const before = openPage(registerPath);
    await rowOf('Ben Ashworth');
    api.isOnline = false;
    await before.user.click(await button('Ben Ashworth', attended));
    await screen.findByText(/^Waiting to send/);
    before.close();
    api.isOnline = true;
    api.isSignedIn = false;
    const after = openPage(registerPath);
    expect(await screen.findByText(/1 mark waits on this device/)).toBeTruthy();
    expect(marks.recorded).toEqual([]);
    await signInWith(after.user);
    await within(await rowOf('Ben Ashworth')).findByText(/^Saved/);
    expect(marks.recorded).toHaveLength(1);
    expect(after.history.location.pathname).toBe(registerPath);
  });

  it('keeps the page when the session ends under it: the same person signs in again and the mark goes out', async () => {
    const { marks } = serveRegister(api, people(2));
    const { user } = openPage(registerPath);
    await rowOf('Ben Ashworth');
    api.isSignedIn = false;
    await user.click(await button('Ben Ashworth', attended));
    expect(await screen.findByRole('heading', { name: 'Sign in again' })).toBeTruthy();
    expect(marks.recorded).toEqual([]);
    await signInWith(user);
    await within(await rowOf('Ben Ashworth')).findByText(/^Saved/);
    expect(screen.queryByRole('heading', { name: 'Sign in again' })).toBeNull();
    expect(marks.recorded).toHaveLength(1);
  });

  it('S5: one of six has no mark: the error names that person, leads to the row and keeps the other five', async () => {
    const { marks } = serveRegister(api, people(6));
    const { user } = openPage(registerPath);
    for (const [given, family] of fathers.slice(0, 5)) await user.click(await button(`${given} ${family}`, attended));
    await user.click(screen.getByRole('button', { name: 'Finish register' }));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toBe('There is a problemRecord a mark for Sam Quill');
    expect(summary.parentElement).toBe(document.activeElement);
    expect(document.title).toBe('Error: Register of session 6 – Waymark');
    await user.click(within(summary).getByRole('link', { name: 'Record a mark for Sam Quill' }));
    expect(document.activeElement).toBe(await button('Sam Quill', attended));
    expect(marks.recorded).toHaveLength(5);
    expect(screen.getAllByText(/^Saved/)).toHaveLength(5);
    await user.keyboard('{Enter}');
    await within(await rowOf('Sam Quill')).findByText(/^Saved/);
    later();
    await user.click(screen.getByRole('button', { name: 'Finish register' }));
    expect(await screen.findByText('The register is finished')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Finish register' })).toBeNull();
  });

  it('does not finish while marks wait on this device, and says how many', async () => {
    serveRegister(api, people(2));
    const { user } = openPage(registerPath);
    await rowOf('Ben Ashworth');
    api.isOnline = false;
    await user.click(await button('Ben Ashworth', attended));
    await screen.findByText(/^Waiting to send/);
    await user.click(await button('Marcus Bell', 'Could not attend'));
    await user.click(screen.getByRole('button', { name: 'Finish register' }));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('Say what is missing for Marcus Bell');
    expect(summary.textContent).toContain('1 mark is not sent yet');
    expect(postsOf('/close')).toHaveLength(0);
  });

  it('S19: shows what another worker recorded meanwhile, keeps the choice, and changes theirs only when told to', async () => {
    const { marks } = serveRegister(api, people(1));
    const { user } = openPage(registerPath);
    await rowOf('Ben Ashworth');
    await marks.send([unsentMark({ sessionId, mark: theirMark })]);
    await user.click(await button('Ben Ashworth', 'Did not come'));
    const row = within(await rowOf('Ben Ashworth'));
    expect(await row.findByText('Not saved: another worker recorded “Attended, came late”')).toBeTruthy();
    expect(row.getByText('This changed while you were working on it')).toBeTruthy();
    expect(marks.recorded).toHaveLength(1);
    await user.click(row.getByRole('button', { name: 'Change it to “Did not come, no contact”' }));
    await row.findByText(/^Saved/);
    expect(marks.liveOf(idOf(801))).toMatchObject({
      code: 'absent-no-contact',
      occurredAt: '2026-06-04T17:34:00.000Z',
      supersedes: { markId: theirMark.markId },
    });
  });

  it('changes a wrong tap by naming the mark it takes the place of', async () => {
    const { marks } = serveRegister(api, people(1));
    const { user } = openPage(registerPath);
    await user.click(await button('Ben Ashworth', attended));
    await screen.findByText(/^Saved/);
    await user.click(await button('Ben Ashworth', 'Attended, came late'));
    await waitFor(() => expect(marks.recorded).toHaveLength(2));
    expect(marks.recorded[1]?.supersedes).toEqual({ markId: marks.recorded[0]?.markId });
  });

  it('opens the details with a second tap and sends them with the mark they belong to', async () => {
    const { marks } = serveRegister(api, people(1));
    const { user } = openPage(registerPath);
    await user.click(await button('Ben Ashworth', 'Attended, came late'));
    await screen.findByText(/^Saved/);
    later();
    await user.click(await button('Ben Ashworth', 'Attended, came late'));
    await user.type(screen.getByLabelText('Minutes there'), '200');
    await user.click(screen.getByRole('button', { name: 'Save details' }));
    expect(await screen.findByRole('link', { name: /Minutes must be 120 or fewer/ })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Minutes there').value).toBe('200');
    await user.clear(screen.getByLabelText('Minutes there'));
    await user.type(screen.getByLabelText('Minutes there'), '95');
    await user.type(screen.getByLabelText('Note'), 'Bus broke down');
    later();
    await user.click(screen.getByRole('button', { name: 'Save details' }));
    await waitFor(() => expect(marks.recorded).toHaveLength(2));
    expect(marks.liveOf(idOf(801))).toMatchObject({ code: 'attended-late', minutes: 95, note: 'Bus broke down' });
  });

  it('shows in a second opening all that was said with a mark, and a change keeps it', async () => {
    const { marks } = serveRegister(api, people(1));
    const first = openPage(registerPath);
    await first.user.click(await button('Ben Ashworth', 'Attended, came late'));
    await screen.findByText(/^Saved/);
    later();
    await first.user.click(await button('Ben Ashworth', 'Attended, came late'));
    await first.user.type(screen.getByLabelText('Minutes there'), '95');
    await first.user.type(screen.getByLabelText('Note'), 'Bus broke down');
    later();
    await first.user.click(screen.getByRole('button', { name: 'Save details' }));
    await waitFor(() => expect(marks.liveOf(idOf(801))?.note).toBe('Bus broke down'));
    first.close();
    later();
    const { user } = openPage(registerPath);
    await user.click(await button('Ben Ashworth', 'Attended, came late'));
    expect(screen.getByLabelText<HTMLInputElement>('Minutes there').value).toBe('95');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Bus broke down');
    await user.clear(screen.getByLabelText('Minutes there'));
    await user.type(screen.getByLabelText('Minutes there'), '90');
    await user.click(screen.getByRole('button', { name: 'Save details' }));
    await waitFor(() => expect(marks.liveOf(idOf(801))).toMatchObject({ minutes: 90, note: 'Bus broke down' }));
  });

  it('keeps a mark that says nothing by itself until it is said why; nothing of it is sent before', async () => {
    const { marks } = serveRegister(api, people(1));
    const { user } = openPage(registerPath);
    await user.click(await button('Ben Ashworth', 'Could not attend'));
    const row = within(await rowOf('Ben Ashworth'));
    expect(row.getByText('Not saved: say why')).toBeTruthy();
    expect(foot()).toBe('1 expected, 0 recorded, 1 still to record');
    await user.click(row.getByRole('button', { name: 'Save details' }));
    expect(await screen.findByRole('link', { name: 'Choose a reason' })).toBeTruthy();
    expect(marks.recorded).toEqual([]);
    await user.click(row.getByRole('radio', { name: 'Work' }));
    later();
    await user.click(row.getByRole('button', { name: 'Save details' }));
    await row.findByText(/^Saved/);
    expect(marks.recorded).toMatchObject([{ code: 'could-not-attend', reasonCode: 'work', occurredAt: recordedAt }]);
  });

  it('fills only rows without a mark with “Everyone else attended”, in one request, and takes back exactly these', async () => {
    const { marks } = serveRegister(api, people(4));
    const { user } = openPage(registerPath);
    await user.click(await button('Marcus Bell', 'Did not come'));
    await screen.findByText(/^Saved/);
    await user.click(screen.getByRole('button', { name: 'Everyone else attended' }));
    await waitFor(() => expect(screen.getAllByText(/^Saved/)).toHaveLength(4));
    expect(postsOf('/marks')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Undo: 3 people marked as attended' }));
    await waitFor(() => expect(screen.getAllByText(/^Saved/)).toHaveLength(1));
    expect(foot()).toBe('4 expected, 1 recorded, 3 still to record');
    expect(marks.liveOf(idOf(802))?.code).toBe('absent-no-contact');
    expect(marks.liveOf(idOf(801))?.code).toBe('recorded-in-error');
  });

  it('takes back nothing that was chosen since', () => {
    const register = serveRegister(api, people(2)).view();
    const moment = { occurredAt: recordedAt, newId };
    const { unsent, filled } = fillTheRest(register, [], moment);
    const changed = chooseMark(unsent, { ...fillChoice, markId: newId(), occurredAt: recordedAt });
    const undone = undoFill(register, changed, filled, moment);
    expect(undone.map(({ mark }) => [mark.personId, mark.code])).toEqual([[idOf(801), 'absent-no-contact']]);
  });

  it('knows from the register that a mark has arrived whose answer was lost', async () => {
    const { marks } = serveRegister(api, people(1));
    const store = createMarkStore(() => localStorage);
    const unsent = sampleUnsent({ wasSent: true, mark: { code: 'attended-not-engaged', note: 'Slept' } });
    await marks.send([unsent]);
    store.write(grace.staffId, [], [unsent]);
    openPage(registerPath);
    await screen.findByText(/^Saved/);
    await waitFor(() => expect(store.countAll()).toBe(0));
    expect(postsOf('/marks')).toHaveLength(0);
  });

  it('asks why a mark is changed once the register is finished', async () => {
    const { marks, set } = serveRegister(api, people(1));
    const { user } = openPage(registerPath);
    await user.click(await button('Ben Ashworth', attended));
    await screen.findByText(/^Saved/);
    set({ closedAt: '2026-06-04T19:35:00.000Z' });
    await user.click(screen.getByRole('button', { name: 'Finish register' }));
    await screen.findByText(/A mark can still be corrected, with a reason/);
    await user.click(await button('Ben Ashworth', 'Did not come'));
    expect(screen.getByText('Not saved: say why the mark is changed')).toBeTruthy();
    await user.type(screen.getByLabelText('Why is the mark changed?'), 'It was his brother');
    await user.click(screen.getByRole('button', { name: 'Save details' }));
    await waitFor(() => expect(marks.recorded).toHaveLength(2));
    expect(marks.recorded[1]?.supersedes?.reason).toBe('It was his brother');
  });

  it('says in place who owes content, who should not be here and what must be known before', async () => {
    const more = [{ owes: [2, 4] }, { isExpected: false }, { notes: ['Interpreter: Bulgarian'] }];
    serveRegister(api, people(3, more));
    openPage(registerPath);
    expect((await rowOf('Ben Ashworth')).textContent).toContain('Owes weeks 2 and 4.');
    expect((await rowOf('Marcus Bell')).textContent).toContain('Not expected here');
    expect((await rowOf('Kofi Mensah')).textContent).toContain('Interpreter: Bulgarian');
    expect(foot()).toBe('2 expected, 0 recorded, 2 still to record');
  });

  it('lets nobody have come before the session begins, only tell that they will not', async () => {
    vi.setSystemTime(new Date('2026-06-04T17:00:00.000Z'));
    serveRegister(api, people(1));
    openPage(registerPath);
    expect(within(await rowOf('Ben Ashworth')).queryByRole('button', { name: attended })).toBeNull();
    expect(await button('Ben Ashworth', 'Could not attend')).toBeTruthy();
    expect(screen.getByText(/This session begins at/)).toBeTruthy();
  });

  it('works by the keyboard alone', async () => {
    const { marks } = serveRegister(api, people(2));
    const { user } = openPage(registerPath);
    const target = await button('Marcus Bell', 'Did not come');
    for (let steps = 0; document.activeElement !== target && steps < 60; steps += 1) await user.tab();
    await user.keyboard(' ');
    await screen.findByText(/^Saved/);
    expect(marks.recorded).toMatchObject([{ personId: idOf(802), code: 'absent-no-contact' }]);
    expect(document.activeElement).toBe(target);
  });

  it('refuses to sign out while marks are unsent and says how many; once they have gone it may', async () => {
    serveRegister(api, people(2));
    const { user } = openPage(registerPath);
    await rowOf('Ben Ashworth');
    api.isOnline = false;
    await user.click(await button('Ben Ashworth', attended));
    await screen.findByText(/^Waiting to send/);
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText('You are still signed in: 1 mark is not sent yet')).toBeTruthy();
    api.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await screen.findByText(/^Saved/);
    await waitFor(() => expect(screen.queryByText(/^You are still signed in/)).toBeNull());
    expect(postsOf('/sign-out')).toHaveLength(0);
    api.on('POST', '/sign-out', () => {
      api.isSignedIn = false;
      return answer(204);
    });
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy();
  });

  it('says that a register is out of reach as any that does not exist', async () => {
    api.on('GET', registerPath, () => problemAnswer(404, 'not-found'));
    openPage(registerPath);
    expect(await screen.findByText('There is no such record for you')).toBeTruthy();
  });
});
