import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ImportView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { FakeUpload } from './fake-upload.test-support.ts';
import { importRunId, sampleCounts, sampleImport, sampleIssue, sampleRow } from './sample-imports.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  api = createFakeApi();
  configure(api);
  signInAs(api, { ...grace, name: 'Dana Whitfield', roles: ['data-officer'] });
  vi.stubGlobal('fetch', api.fetch);
  FakeUpload.all = [];
  vi.stubGlobal('XMLHttpRequest', FakeUpload);
  vi.stubGlobal('CompressionStream', undefined);
  api.on('GET', '/imports', () => ({ imports: [], nextCursor: null }));
  api.on('GET', '/known-plans', () => ({ plans: [] }));
  api.on('POST', '/imports/:importRunId/rows', () => ({ rows: [sampleRow(1, 'ABC1')], nextCursor: null }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The server holds this of the import from now on. */
const holds = (view: ImportView) => {
  const { version, state, progress, written } = view;
  api.on('GET', '/imports/:importRunId', () => view);
  api.on('GET', '/imports/:importRunId/progress', () => ({ importRunId, state, version, progress, written }));
};
const opened = (view: ImportView) => {
  holds(view);
  return openPage(`/imports/${importRunId}`);
};
/** Sends the form once more, without the second that a button takes for the same press. */
const sendAgain = () => {
  const form = screen.getByRole('button', { name: 'Read this file' }).closest('form');
  if (form !== null) fireEvent.submit(form);
};
const lead = () => document.querySelector('.waymark-lead')?.textContent;
const census = new File(['<Message/>'], 'census.xml', { type: 'text/xml' });

describe('Imports', () => {
  it('is the data officer’s first page, and lists the files given before', async () => {
    const { progress: _progress, ...run } = sampleImport();
    const { importRunId: id, state, version, kind, referenceDate, startedAt, startedBy, appliedAt } = run;
    const listed = { importRunId: id, state, version, kind, referenceDate, startedAt, startedBy, appliedAt };
    api.on('GET', '/imports', () => ({ imports: [listed], nextCursor: null }));
    const { history } = openPage('/');
    const table = await screen.findByRole('table', { name: 'Files given before' });
    expect(history.location.pathname).toBe('/imports');
    const row = within(table).getByRole('row', { name: /Waiting for you to confirm it/ });
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/imports/${importRunId}`);
    expect(row.textContent).toContain('31 March 2026');
  });

  it('sends a file, shows how much has left, and goes on to its preview', async () => {
    holds(sampleImport());
    const { user, history } = openPage('/imports');
    await user.upload(await screen.findByLabelText('The council’s file'), census);
    await user.click(screen.getByRole('button', { name: 'Read this file' }));
    const upload = await FakeUpload.next();
    expect([upload.method, upload.address]).toEqual(['POST', '/api/v1/imports/cin-census']);
    expect(upload.headers.get('content-type')).toBe('application/xml');
    upload.tellSent(40, 100);
    expect(await screen.findByText('40% sent')).toBeTruthy();
    upload.answer(202, { importRunId, state: 'reading', version: 1, isNew: true, importedBefore: null });
    await screen.findByRole('heading', { level: 2, name: 'Is this right?' });
    expect(history.location.pathname).toBe(`/imports/${importRunId}`);
  });

  it('S38: asks for a file where none is chosen, and says beside it what is wrong', async () => {
    const { user } = openPage('/imports');
    await user.click(await screen.findByRole('button', { name: 'Read this file' }));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByRole('link', { name: 'Choose a file' })).toBeTruthy();
    expect(screen.getByLabelText('The council’s file').getAttribute('aria-invalid')).toBe('true');
    expect(document.title).toMatch(/^Error: /);
    await user.upload(screen.getByLabelText('The council’s file'), new File([], 'empty.xml', { type: 'text/xml' }));
    sendAgain();
    expect(await screen.findAllByText(/The file is empty/)).toHaveLength(2);
    expect(FakeUpload.all).toEqual([]);
  });

  it('S38: keeps the file chosen when it was not taken, and says why', async () => {
    const { user } = openPage('/imports');
    const field = await screen.findByLabelText<HTMLInputElement>('The council’s file');
    await user.upload(field, census);
    await user.click(screen.getByRole('button', { name: 'Read this file' }));
    (await FakeUpload.next()).answer(413, {
      type: 'about:blank',
      title: 'Too large',
      status: 413,
      code: 'body-too-large',
    });
    expect(await screen.findAllByText(/This is too large/)).toHaveLength(2);
    expect(field.files?.[0]?.name).toBe('census.xml');
    sendAgain();
    (await FakeUpload.next(1)).breakOff();
    expect(await screen.findAllByText(/Waymark cannot be reached/)).toHaveLength(2);
  });
});

describe('the lists of Annex A', () => {
  const lists = new File(['PK'], 'annex-a.xlsx');

  it('are known by the name of the file, asked for their day, and sent with it', async () => {
    holds(sampleImport({ kind: 'annex-a' }));
    const { user } = openPage('/imports');
    await user.upload(await screen.findByLabelText('The council’s file'), lists);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Annex A lists' }).checked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Read this file' }));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByRole('link', { name: 'Enter the day the lists speak of' })).toBeTruthy();
    await user.type(screen.getByLabelText('Day'), '31');
    await user.type(screen.getByLabelText('Month'), 'jan');
    await user.type(screen.getByLabelText('Year'), '2026');
    sendAgain();
    const upload = await FakeUpload.next();
    expect(upload.address).toBe('/api/v1/imports/annex-a?as-at=2026-01-31');
    upload.answer(202, { importRunId, state: 'reading', version: 1, isNew: true, importedBefore: null });
    expect(await screen.findByText('Annex A lists')).toBeTruthy();
  });

  it('show who works with a child, and whether that is one colleague here', async () => {
    const allocated = { team: 'North', worker: 'Example, Ada', teamName: null, workerName: 'Ada Example' };
    const nobody = { team: null, worker: 'A. N. Other', teamName: null, workerName: null };
    api.on('POST', '/imports/:importRunId/rows', () => ({
      rows: [
        { ...sampleRow(1, 'ABC1'), allocated },
        { ...sampleRow(2, 'ABC2'), allocated: nobody },
      ],
      nextCursor: null,
    }));
    opened(sampleImport({ kind: 'annex-a' }));
    expect(await screen.findByRole('row', { name: /ABC1.*Example, Ada, North.*Here: Ada Example/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /ABC2.*A\. N\. Other.*No one colleague or team here/ })).toBeTruthy();
  });
});

describe('what is known', () => {
  it('E18 stands below the files, with the days it holds as at', async () => {
    const known = { kind: 'child-protection', source: 'annex-a', open: 12, ended: 3, missing: 2 };
    const days = { oldestAsAt: '2025-12-31', newestAsAt: '2026-03-31' };
    api.on('GET', '/known-plans', () => ({ plans: [{ ...known, ...days }] }));
    openPage('/imports');
    const table = await screen.findByRole('table', { name: 'Plans known from files' });
    const row = within(table).getByRole('row', { name: /Child protection plan/ });
    expect(row.textContent).toMatch(/Annex A lists.*12.*3.*2.*31 December 2025 to 31 March 2026/);
  });
});

describe('a file that is being read', () => {
  it('shows how far it has come, and its preview when it is done, without being asked again', async () => {
    const reading = sampleImport({
      state: 'reading',
      version: 1,
      referenceDate: null,
      counts: null,
      progress: { bytes: 1000, bytesRead: 400, childrenRead: 1204 },
    });
    opened(reading);
    await screen.findByText('40% read, 1,204 children so far');
    expect(screen.getByRole('progressbar', { name: 'The file is read' }).getAttribute('value')).toBe('0.4');
    expect(lead()).toContain('You can leave this page');
    holds(sampleImport());
    await screen.findByRole('heading', { name: 'Is this right?' }, { timeout: 5000 });
  });

  it('can be stopped', async () => {
    api.on('POST', '/imports/:importRunId/discard', () => {
      holds(sampleImport({ state: 'discarded', version: 2, counts: null }));
      return { importRunId, state: 'discarded', version: 2 };
    });
    const { user } = opened(sampleImport({ state: 'reading', version: 1, counts: null }));
    await user.click(await screen.findByRole('button', { name: 'Stop, and put this file away' }));
    await waitFor(() => expect(lead()).toContain('This file was not imported'));
  });
});

describe('a preview', () => {
  it('answers first what the file would do, then each number, and each plan without a name', async () => {
    opened(sampleImport());
    await screen.findByRole('heading', { name: 'Is this right?' });
    expect(lead()).toBe(
      'This file would add 12 plans and change 1 plan. 2 known plans are no longer in it. Nothing is written until you confirm it.',
    );
    expect(screen.getByText('332 children, 41 plans, 60 reviews')).toBeTruthy();
    expect(screen.getByText('2 plans, noted with the day of the file; none is ended by that')).toBeTruthy();
    const row = await screen.findByRole('row', {
      name: /ABC1.*Child protection plan.*6 October 2025.*Open.*Neglect.*New/,
    });
    expect(row).toBeTruthy();
  });

  it('S38: lists errors and warnings with their place, and says how many more there are', async () => {
    const warning = sampleIssue({ severity: 'warning', where: 'Line 1', line: 1, message: 'Another encoding.' });
    opened(sampleImport({ issues: [sampleIssue(), warning], issuesNotListed: 1200 }));
    const errors = await screen.findByRole('table', { name: 'Errors in the file: these records are left out' });
    expect(
      within(errors).getByRole('row', { name: /Child 3, ABC3.*CPPstartDate \(line 41\).*no day of the calendar/ }),
    ).toBeTruthy();
    const warnings = screen.getByRole('table', { name: 'Warnings: these records are taken in' });
    expect(
      within(warnings).getByRole('row', { name: /^Where ?Line 1 ?What ?Another encoding|^Line 1 Another encoding/ }),
    ).toBeTruthy();
    expect(screen.getByText('1,200 more are not listed here.')).toBeTruthy();
    expect(screen.getByText(/1 error was found; a record with an error is left out/)).toBeTruthy();
  });

  it('asks for the plans of one kind, and for more of them', async () => {
    api.on('POST', '/imports/:importRunId/rows', ({ body }) => {
      const { change, cursor } = body as { change?: string; cursor?: string };
      if (change === 'updated') return { rows: [], nextCursor: null };
      return cursor === undefined
        ? { rows: [sampleRow(1, 'ABC1')], nextCursor: 'bmV4dA' }
        : { rows: [sampleRow(2, 'ABC2')], nextCursor: null };
    });
    const { user } = opened(sampleImport());
    await user.click(await screen.findByRole('button', { name: 'Show more plans' }));
    expect(await screen.findByRole('row', { name: /ABC2/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /ABC1/ })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Show'), 'Changed');
    expect(await screen.findByText('No plan of this kind')).toBeTruthy();
  });

  it('is confirmed under the version that was seen, and followed until it is written', async () => {
    const written = {
      rows: 13,
      done: 5,
      personsAdded: 4,
      plansCreated: 4,
      plansUpdated: 1,
      plansRestated: 0,
      plansMissed: 0,
      reviewsAdded: 0,
      notWritten: 0,
    };
    api.on('POST', '/imports/:importRunId/confirmation', () => {
      holds(sampleImport({ state: 'confirmed', version: 3, written }));
      return { importRunId, state: 'confirmed', version: 3 };
    });
    const { user } = opened(sampleImport());
    await user.click(await screen.findByRole('button', { name: 'Import these plans' }));
    await screen.findByText('38% written, 5 of 13 plans');
    const confirmation = api.calls.find(({ path }) => path.endsWith('/confirmation'));
    expect(confirmation?.headers.get('if-match')).toBe('"2"');
    const met = sampleIssue({ found: 'applying', severity: 'warning', line: null, message: 'Is it the same child?' });
    const all = { ...written, done: 13, plansCreated: 12, plansMissed: 2 };
    holds(sampleImport({ state: 'applied', version: 4, written: all, issues: [met] }));
    await screen.findByRole('table', { name: 'To look at, found while writing' }, { timeout: 5000 });
    expect(lead()).toBe(
      '12 plans added, 1 plan changed and 2 plans noted as no longer in the file. 1 record needs a look, below.',
    );
  });

  it('that changed meanwhile is not confirmed: what is so now is shown, with the reason', async () => {
    api.on('POST', '/imports/:importRunId/confirmation', () => {
      holds(sampleImport({ version: 3 }));
      return problemAnswer(409, 'stale-version', { detail: 'This import has changed in the meantime' });
    });
    const { user } = opened(sampleImport());
    await user.click(await screen.findByRole('button', { name: 'Import these plans' }));
    expect(await screen.findByText('This import has changed in the meantime.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Import these plans' })).toBeTruthy();
  });

  it('that another file has made untrue is put away, and leads to where the file is sent again', async () => {
    api.on('POST', '/imports/:importRunId/confirmation', () =>
      problemAnswer(409, 'stale-preview', { detail: 'Another file was imported after this one was read' }),
    );
    api.on('POST', '/imports/:importRunId/discard', () => ({ importRunId, state: 'discarded', version: 3 }));
    const { user, history } = opened(sampleImport());
    await user.click(await screen.findByRole('button', { name: 'Import these plans' }));
    await user.click(await screen.findByRole('button', { name: 'Put it away and send the file again' }));
    await screen.findByLabelText('The council’s file');
    expect(history.location.pathname).toBe('/imports');
    expect(api.calls.some(({ path }) => path.endsWith('/discard'))).toBe(true);
  });

  it('of another council is warned of, and confirmed with the word that it is meant', async () => {
    api.on('POST', '/imports/:importRunId/confirmation', () => ({ importRunId, state: 'confirmed', version: 3 }));
    const { user } = opened(sampleImport({ council: '330', isOtherCouncil: true }));
    expect(await screen.findByText(/This file says that it is from council 330/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'It is meant: import it all the same' }));
    await user.click(screen.getByRole('button', { name: 'Import these plans' }));
    await waitFor(() => {
      const sent = api.calls.find(({ path }) => path.endsWith('/confirmation'));
      expect(sent?.body).toEqual({ isOtherCouncilMeant: true });
    });
  });

  it('says that the very file was imported before', async () => {
    const importedBefore = { importRunId, appliedAt: '2026-05-04T09:00:00.000Z' };
    const counts = { ...sampleCounts, created: 0, updated: 0, noLongerInFile: 0, errors: 0 };
    opened(sampleImport({ importedBefore, counts }));
    expect(await screen.findByText(/This very file was imported before/)).toBeTruthy();
    expect(lead()).toBe('This file would add and change no plan. Nothing is written until you confirm it.');
  });
});

describe('a file that could not be read', () => {
  it('S38: says where and why, and offers nothing to confirm', async () => {
    const issue = sampleIssue({
      where: 'Line 9, column 2',
      line: 9,
      message: 'The file ends before its last tag is closed.',
    });
    opened(sampleImport({ state: 'refused', referenceDate: null, issues: [issue] }));
    const errors = await screen.findByRole('table', { name: 'Errors in the file' });
    expect(within(errors).getByText('Line 9, column 2')).toBeTruthy();
    expect(lead()).toBe('The file could not be read. Nothing of it was written; the table says what to mend.');
    expect(screen.queryByRole('button', { name: 'Import these plans' })).toBeNull();
  });
});
