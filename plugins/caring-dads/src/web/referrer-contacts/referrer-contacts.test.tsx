import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as contracts from '@waymark/contracts';
import type { PanelRequest, PanelTools } from '@waymark/plugin-api/web';
import { describe, expect, it } from 'vitest';
import { ReferrerContacts } from './referrer-contacts.tsx';

const enrolmentId = '01890a5d-ac96-7000-8000-000000000041';

const contact = {
  on: '2026-02-17',
  with: 'Morgan Ellis',
  agency: 'Children’s services',
  how: 'phone',
  goals: 'To listen first.',
  progress: 'Spoke of one evening.',
};

const viewOf = (documents: readonly Record<string, unknown>[]): contracts.RecordsView => ({
  enrolmentId,
  personId: '01890a5d-ac96-7000-8000-000000000001',
  name: 'Daniel Hartley',
  programme: 'Caring Dads',
  position: 'person-causing-harm',
  kinds: [
    {
      kind: 'referrer-contact',
      title: 'Contact with the referrer',
      about: 'enrolment',
      writtenBy: ['facilitator'],
      progress: `${documents.length} of 3`,
      expected: ['2026-02-20', '2026-03-17', '2026-04-21'].map((dueOn, index) => ({
        number: index + 1,
        dueOn,
        isMade: documents.length > index,
        isOverdue: documents.length === 0 && index === 0,
      })),
      documents: documents.map((document, index) => ({
        recordId: `01890a5d-ac96-7000-8000-00000000005${index}`,
        sessionId: null,
        recordedAt: '2026-02-18T10:00:00.000Z',
        recordedBy: 'Tom Ashby',
        isCorrection: false,
        document,
      })),
    },
  ],
});

/** What the page's request throws, as the contract of panels says. */
class Refused extends Error {
  readonly problem: contracts.Problem | null;
  constructor(problem: contracts.Problem | null) {
    super('refused');
    this.problem = problem;
  }
}

const refused = (status: number, more: Partial<contracts.Problem> = {}): Refused =>
  new Refused({ type: 'about:blank', title: 'x', status, code: 'x', ...more });

type Answer = (asked: PanelRequest) => unknown;

/** A page whose API answers as the test says; what it answers is held to the contract. */
const toolsWith = (answer: Answer, roles: readonly contracts.Role[] = ['facilitator']) => {
  const calls: PanelRequest[] = [];
  const tools: PanelTools = {
    now: () => '2026-03-05T18:30:00.000Z',
    roles,
    request: async (asked, shape) => {
      calls.push(asked);
      const made = answer(asked);
      if (made instanceof Error) throw made;
      return shape(contracts).parse(made);
    },
  };
  return { tools, calls };
};

const show = (tools: PanelTools) => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <ReferrerContacts enrolmentId={enrolmentId} tools={tools} />
    </QueryClientProvider>,
  );
};

const fillIn = async () => {
  const person = userEvent.setup();
  await person.type(screen.getByLabelText('Day'), '4');
  await person.type(screen.getByLabelText('Month'), '3');
  await person.type(screen.getByLabelText('Year'), '2026');
  await person.type(screen.getByLabelText('With whom'), 'Morgan Ellis');
  await person.type(screen.getByLabelText('Agency'), 'School');
  await person.click(screen.getByLabelText('By video'));
  await person.type(screen.getByLabelText('Goals spoken about'), 'To listen.');
  await person.type(screen.getByLabelText('Progress and concerns'), 'Some.');
  return person;
};

describe('the panel of contacts with the referrer', () => {
  it('says first how many there are and when the next is due, then shows each', async () => {
    const { tools, calls } = toolsWith(() => viewOf([contact]));
    show(tools);
    expect(await screen.findByText(/^1 of 3 contacts is documented\. The next is due on 17 March 2026/)).toBeDefined();
    const card = screen.getByRole('article');
    expect(within(card).getByRole('heading', { name: '17 February 2026' })).toBeDefined();
    expect(card.textContent).toContain('Morgan Ellis, Children’s services');
    expect(card.textContent).toContain('By phone');
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ method: 'GET', path: `/enrolments/${enrolmentId}/records` });
  });

  it('marks a contact that is overdue, in words as well', async () => {
    show(toolsWith(() => viewOf([])).tools);
    expect(await screen.findByText('Overdue')).toBeDefined();
    expect(screen.getByText(/The next was due on 20 February 2026, 13 days ago\./)).toBeDefined();
  });

  it('keeps a contact as a document of the place, and shows it', async () => {
    const documents: Record<string, unknown>[] = [];
    const { tools, calls } = toolsWith(({ method, body }) => {
      if (method === 'GET') return viewOf(documents);
      const sent = body?.['document'];
      if (typeof sent === 'object' && sent !== null) documents.push({ ...sent });
      return { recordId: body?.['recordId'], isNew: true };
    });
    show(tools);
    await userEvent.click(await screen.findByRole('button', { name: 'Record a contact' }));
    const person = await fillIn();
    await person.click(screen.getByRole('button', { name: 'Keep this contact' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The contact is kept.');
    expect(screen.getByText(/^1 of 3 contacts/)).toBeDefined();
    expect(calls.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/records',
      body: {
        about: { kind: 'enrolment', enrolmentId },
        kind: 'referrer-contact',
        document: { on: '2026-03-04', with: 'Morgan Ellis', agency: 'School', how: 'video' },
      },
    });
    expect(contracts.keepRecordInput.safeParse(calls.find(({ method }) => method === 'POST')?.body).success).toBe(true);
  });

  it('sends nothing while something is missing, and leads to each field', async () => {
    const { tools, calls } = toolsWith(() => viewOf([]));
    show(tools);
    await userEvent.click(await screen.findByRole('button', { name: 'Record a contact' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep this contact' }));
    const summary = screen.getByRole('alert');
    expect(within(summary).getByRole('link', { name: 'Enter whom you spoke to' }).getAttribute('href')).toBe('#with');
    expect(within(summary).getAllByRole('link')).toHaveLength(6);
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(0);
  });

  it('keeps what was typed when the server refuses, and sends the same contact again', async () => {
    const { tools, calls } = toolsWith(({ method }) => {
      if (method === 'GET') return viewOf([]);
      return refused(422, { errors: [{ path: 'document.agency', code: 'agency-missing', message: 'Agency missing' }] });
    });
    show(tools);
    await userEvent.click(await screen.findByRole('button', { name: 'Record a contact' }));
    const person = await fillIn();
    await person.click(screen.getByRole('button', { name: 'Keep this contact' }));
    expect(await screen.findByRole('link', { name: 'Agency missing' })).toBeDefined();
    expect(screen.getByDisplayValue('Morgan Ellis')).toBeDefined();
    const posts = () => calls.filter(({ method }) => method === 'POST').map(({ body }) => body?.['recordId']);
    const form = screen.getByRole('form', { name: 'Record a contact with the referrer' });
    if (form instanceof HTMLFormElement) form.requestSubmit();
    expect(await screen.findByRole('link', { name: 'Agency missing' })).toBeDefined();
    expect(new Set(posts()).size).toBe(1);
    expect(posts()).toHaveLength(2);
  });

  it('offers the form to those who may write, and to nobody else', async () => {
    show(toolsWith(() => viewOf([contact]), ['lead-practitioner']).tools);
    expect(await screen.findByText(/^1 of 3/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Record a contact' })).toBeNull();
  });

  it('says so where the contacts are not the reader’s', async () => {
    show(toolsWith(() => ({ ...viewOf([]), kinds: [] })).tools);
    expect(await screen.findByText('Contacts with the referrer are not yours to read')).toBeDefined();
  });

  it('says what failed and tries again', async () => {
    let isThere = false;
    show(toolsWith(() => (isThere ? viewOf([]) : new Refused(null))).tools);
    expect((await screen.findByRole('alert')).textContent).toContain('Waymark cannot be reached');
    isThere = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^No contact is documented yet/)).toBeDefined();
  });

  it('tells of a document it cannot read instead of leaving it out', async () => {
    show(toolsWith(() => viewOf([{ written: 'by an older version' }])).tools);
    expect(await screen.findByText('This page cannot read it. Tell whoever looks after Waymark.')).toBeDefined();
  });
});
