import { QueryClient } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PanelProps, WebPlugin } from '@waymark/plugin-api/web';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Application, ApplicationContext } from '../application/application.ts';
import { webPlugins } from '../plugins.ts';
import { createSession } from '../session/session.ts';
import { panelsIn } from './panels-in.ts';
import { Slot } from './slot.tsx';

const [first] = webPlugins;
if (first === undefined) throw new Error('this page has no programme');

type Panels = WebPlugin['slots'];

/** A programme made for these tests, with the shared half of a real one under another name. */
const programme = (id: string, title: string, slots: Panels): WebPlugin => ({
  shared: { ...first.shared, manifest: { ...first.shared.manifest, id, title } },
  slots,
});

const enrolmentId = '01890a5d-ac96-7000-8000-000000000041';
const roles = ['facilitator'] as const;

const Whole = ({ enrolmentId: id, tools }: PanelProps<'enrolment.tab'>): ReactNode => (
  <p>
    Whole panel of {id}, for a {tools.roles.join()}
  </p>
);
const Broken = (): ReactNode => {
  throw new Error('a panel that breaks');
};

const tab = (load: () => Promise<(props: PanelProps<'enrolment.tab'>) => ReactNode>): Panels => ({
  'enrolment.tab': { title: 'Contacts', load },
});

const application = (): Application => {
  const session = createSession();
  session.enter({ staffId: 'x', name: 'Priya Nair', organisation: 'Northmoor', roles: [...roles] });
  return {
    session,
    queries: new QueryClient(),
    markStore: { read: () => [], write: () => true, countAll: () => 0 },
    unsent: () => undefined,
  };
};

const show = (plugins: readonly WebPlugin[], programmeId?: string) =>
  render(
    <ApplicationContext value={application()}>
      <h1>The page</h1>
      <Slot name="enrolment.tab" ids={{ enrolmentId }} programmeId={programmeId} plugins={plugins} />
    </ApplicationContext>,
  );

describe('Slot', () => {
  beforeEach(() => {
    // React tells the console of every error a boundary catches.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('shows nothing where no programme fills it', () => {
    const { container } = show([programme('a', 'Programme A', {})]);
    expect(container.textContent).toBe('The page');
  });

  it('gives a panel the ids of the slot and the tools of the page', async () => {
    show([
      programme(
        'a',
        'Programme A',
        tab(async () => Whole),
      ),
    ]);
    expect(await screen.findByText(`Whole panel of ${enrolmentId}, for a facilitator`)).toBeDefined();
    expect(screen.getByRole('region', { name: 'Programme A: Contacts' })).toBeDefined();
  });

  it('says what is on its way while a panel is fetched', () => {
    show([
      programme(
        'a',
        'Programme A',
        tab(() => new Promise(() => undefined)),
      ),
    ]);
    expect(screen.getByRole('status').textContent).toBe('Loading Programme A: Contacts');
  });

  it('keeps the page and the other panels alive when one breaks, and says whose it is', async () => {
    show([
      programme(
        'a',
        'Programme A',
        tab(async () => Broken),
      ),
      programme(
        'b',
        'Programme B',
        tab(async () => Whole),
      ),
    ]);
    expect(await screen.findByText('Programme A: Contacts could not be shown')).toBeDefined();
    expect(await screen.findByText(/^Whole panel/)).toBeDefined();
    expect(screen.getByRole('heading', { name: 'The page' })).toBeDefined();
    expect(screen.queryByText('Programme B: Contacts could not be shown')).toBeNull();
  });

  it('collapses a panel that cannot be fetched, and fetches it again when asked', async () => {
    const load = vi.fn(async () => Whole).mockRejectedValueOnce(new TypeError('no network'));
    show([programme('a', 'Programme A', tab(load))]);
    await userEvent.click(await screen.findByText('Programme A: Contacts could not be shown'));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Whole panel/)).toBeDefined();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('collapses a panel whose loader throws at once', async () => {
    const load = () => {
      throw new Error('no such file');
    };
    show([programme('a', 'Programme A', tab(load))]);
    expect(await screen.findByText('Programme A: Contacts could not be shown')).toBeDefined();
  });

  it('keeps to one programme where the slot is somebody’s place on it', async () => {
    const both = [
      programme(
        'a',
        'Programme A',
        tab(async () => Whole),
      ),
      programme(
        'b',
        'B',
        tab(async () => Whole),
      ),
    ];
    show(both, 'b');
    expect(await screen.findByRole('region', { name: 'B: Contacts' })).toBeDefined();
    expect(screen.queryByRole('region', { name: 'Programme A: Contacts' })).toBeNull();
  });
});

describe('the plugins of this page', () => {
  it('each name themselves once, and each panel can be fetched', async () => {
    const ids = webPlugins.map(({ shared }) => shared.manifest.id);
    expect(new Set(ids).size).toBe(ids.length);
    const panels = panelsIn('enrolment.tab');
    expect(panels.map(({ programmeId }) => programmeId)).toContain(first.shared.manifest.id);
    for (const { panel } of panels) expect(typeof (await panel.load())).toBe('function');
  });
});
