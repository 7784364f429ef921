import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { place, stageOf } from '../groups/sample-groups.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from '../referrals/open-work.test-support.ts';
import { enrolmentId, nadia, referral } from '../referrals/sample-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  api = beginWork(nadia);
  api.on('GET', '/enrolments/:id', () => place());
  api.on('GET', '/enrolments/:id/stage', () => stageOf({ standing: 'none' }));
  api.on('GET', '/referrals/:id', () => referral());
});
afterEach(endWork);

const path = `/places/${enrolmentId}`;
const ending = (more = {}) =>
  place({
    state: 'ending',
    receivingNothingSince: '2026-06-02T09:00:00.000Z',
    exitReason: 'stopped-attending',
    ...more,
  });
const other = {
  groupId: idOf(900),
  title: 'Tuesday morning',
  venue: 'Library',
  placesLeft: 2,
  expected: [{ sessionId: idOf(901), number: 4, title: 'What children need', startsAt: '2026-06-16T09:00:00.000Z' }],
  repeated: [],
  owed: [{ sessionId: idOf(902), number: 2, title: 'What fathers are for', startsAt: '2026-06-02T09:00:00.000Z' }],
};
const moved = { enrolmentId, state: 'ended-early', exitReason: 'stopped-attending', asksEndReport: true };

describe('a place', () => {
  it('S20: says what completion is missing and offers to record it only once the rule is met', async () => {
    const first = openPage(path);
    const completion = await screen.findByRole('region', { name: 'Completion' });
    expect(within(completion).getAllByText('Missing')).toHaveLength(2);
    expect(within(completion).getByText(/4 of the 14 sessions needed/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Record the completion' })).toBeNull();
    first.close();
    api.on('GET', '/enrolments/:id', () => place({ completion: { ...place().completion, isMet: true } }));
    api.on('POST', '/enrolments/:id/completion', () =>
      problemAnswer(409, 'completion-rule-not-met', {
        facts: { version: '1', reasons: ['Session 3 is not covered.'] },
      }),
    );
    const { user } = openPage(path);
    await user.click(await screen.findByRole('button', { name: 'Record the completion' }));
    expect(await screen.findByText('Session 3 is not covered.')).toBeTruthy();
  });

  it('shows what the programme of this place adds, and lives where that cannot be had', async () => {
    api.on('GET', '/enrolments/:id/records', () => problemAnswer(503, 'busy'));
    openPage(path);
    const panel = await screen.findByRole('region', { name: 'Caring Dads: Contacts with the referrer' });
    expect(await within(panel).findByText('Waymark is busy or being restarted')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Completion' })).toBeTruthy();
    expect(api.calls.map(({ path: asked }) => asked)).toContain(`/enrolments/${enrolmentId}/records`);
  });

  it('S20: an ending says beforehand how it closes, by whether the person was ever seen', async () => {
    const first = openPage(`${path}/ending`);
    expect(await screen.findByText(/closes as “ended early”, and an end report is asked for/)).toBeTruthy();
    first.close();
    api.on('GET', '/enrolments/:id', () => place({ startedAt: null }));
    openPage(`${path}/ending`);
    expect(await screen.findByText(/closes as “did not start”, and no end report is asked for/)).toBeTruthy();
  });

  it('S24: begins an ending with its reason; from then on the place says that nothing is received, and since when', async () => {
    api.on('POST', '/enrolments/:id/ending', () => {
      api.on('GET', '/enrolments/:id', () => ending());
      return { ...moved, state: 'ending', asksEndReport: false };
    });
    const { user } = openPage(`${path}/ending`);
    await user.click(await screen.findByRole('button', { name: 'Begin the ending' }));
    expect(await screen.findByRole('link', { name: 'Choose why the place ends' })).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Why does it end?' }), 'stopped-attending');
    later();
    await user.click(screen.getByRole('button', { name: 'Begin the ending' }));
    expect(await screen.findByText(/^Receiving nothing since 2 June 2026 at 10am, stopped attending\./)).toBeTruthy();
    expect(sentTo(api, '/ending')[0]?.body).toEqual({ reason: 'stopped-attending' });
  });

  it('S24: does not close before each child is answered for, and says so; a logged call names child, person and agency', async () => {
    api.on('GET', '/enrolments/:id', () => ending());
    const detail =
      'Moving a referral from "Ending: receiving nothing" to "Ended early" needs: An answer for each child from the lead practitioner.';
    api.on('POST', '/enrolments/:id/end', () => problemAnswer(422, 'move-needs-more', { detail }));
    api.on('POST', '/enrolments/:id/ending/answers', ({ body }) => ({
      answerId: (body as { answerId: string }).answerId,
      isNew: true,
    }));
    const { user } = openPage(`${path}/ending`);
    await user.click(await screen.findByRole('radio', { name: 'Close it: ended early' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(detail)).toBeTruthy();
    await user.click(screen.getByText('Log a call with a child’s worker elsewhere'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'For which child?' }), 'Ava Bell, 7');
    await user.type(
      screen.getByRole('textbox', { name: 'What does it mean for this child?' }),
      'Contact stays supervised',
    );
    await user.type(screen.getByRole('textbox', { name: 'With whom did you speak?' }), 'Robin Example');
    await user.type(screen.getByRole('textbox', { name: 'Of which agency?' }), 'Southgate Council');
    await user.click(screen.getByRole('button', { name: 'Log the call' }));
    expect(await screen.findByText('One call is logged.')).toBeTruthy();
    expect(sentTo(api, '/answers')[0]?.body).toMatchObject({
      childId: referral().children[0]?.personId,
      loggedCall: { withWhom: 'Robin Example', agency: 'Southgate Council' },
    });
  });

  it('S14: a missed one-to-one stays in the list and another attempt can be planned', async () => {
    const [first] = place().individual;
    if (first === undefined) throw new Error('the sample has a session alone');
    api.on('POST', '/enrolments/:id/sessions', ({ body }) => ({
      sessionId: (body as { sessionId: string }).sessionId,
      isNew: true,
      startsAt: '2026-06-16T09:00:00.000Z',
      endsAt: '2026-06-16T10:00:00.000Z',
    }));
    const { user } = openPage(path);
    expect((await screen.findByRole('row', { name: /^5\. My goals/ })).textContent).toContain(
      '26 May 2026 at 10am: held',
    );
    await user.click(screen.getByRole('link', { name: 'Plan another attempt: My goals as a father' }));
    await user.type(await screen.findByRole('textbox', { name: 'Day' }), '16');
    await user.type(screen.getByRole('textbox', { name: 'Month' }), '6');
    await user.type(screen.getByRole('textbox', { name: 'Year' }), '2026');
    await user.type(screen.getByRole('textbox', { name: /^From/ }), '10am');
    await user.type(screen.getByRole('textbox', { name: /^To/ }), '11am');
    await user.type(screen.getByRole('textbox', { name: 'Where?' }), 'Room 2');
    await user.click(screen.getByRole('button', { name: 'Plan the session' }));
    expect(await screen.findByText('The session is planned')).toBeTruthy();
    expect(sentTo(api, '/sessions')[0]?.body).toMatchObject({
      itemId: first.itemId,
      day: '2026-06-16',
      from: '10:00',
      to: '11:00',
    });
  });

  it('S12: says what is owed and how many catch-ups count, and plans one that names the session', async () => {
    api.on('POST', '/enrolments/:id/catch-ups', () => ({
      sessionId: idOf(390),
      isNew: true,
      startsAt: '2026-06-10T15:00:00.000Z',
      endsAt: '2026-06-10T17:00:00.000Z',
    }));
    const { user } = openPage(path);
    expect(await screen.findByText('2 more catch-ups would count towards completion.')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Plan it: What fathers are for' }));
    await user.type(await screen.findByRole('textbox', { name: 'Day' }), '10');
    await user.type(screen.getByRole('textbox', { name: 'Month' }), '6');
    await user.type(screen.getByRole('textbox', { name: 'Year' }), '2026');
    await user.type(screen.getByRole('textbox', { name: /^From/ }), '4pm');
    await user.type(screen.getByRole('textbox', { name: /^To/ }), '6pm');
    await user.type(screen.getByRole('textbox', { name: 'Where?' }), 'Room 2');
    await user.click(screen.getByRole('button', { name: 'Plan the session' }));
    expect(await screen.findByText('The catch-up is planned')).toBeTruthy();
    expect(sentTo(api, '/catch-ups')[0]?.body).toMatchObject({
      forSessionId: idOf(381),
      day: '2026-06-10',
      from: '16:00',
    });
  });

  it('records a pause; its end may be open', async () => {
    api.on('POST', '/enrolments/:id/pauses', ({ body }) => ({
      pauseId: (body as { pauseId: string }).pauseId,
      isNew: true,
    }));
    const { user } = openPage(`${path}/pauses/new`);
    await user.click(await screen.findByRole('radio', { name: 'In hospital' }));
    const from = within(screen.getByRole('group', { name: 'First day' }));
    await user.type(from.getByRole('textbox', { name: 'Day' }), '3');
    await user.type(from.getByRole('textbox', { name: 'Month' }), '6');
    await user.type(from.getByRole('textbox', { name: 'Year' }), '2026');
    await user.click(screen.getByRole('button', { name: 'Record it' }));
    expect(await screen.findByText('The pause is recorded')).toBeTruthy();
    expect(sentTo(api, '/pauses')[0]?.body).toMatchObject({ pauseReason: 'hospital', from: '2026-06-03' });
  });

  it('shows nothing of partner contact to who only leads the group', async () => {
    endWork();
    api = beginWork({ ...nadia, roles: ['facilitator'] });
    api.on('GET', '/enrolments/:id', () => place({ partnerContact: null }));
    api.on('GET', '/enrolments/:id/stage', () => stageOf({ standing: 'none' }));
    openPage(path);
    expect(await screen.findByRole('heading', { level: 1, name: 'Marcus Bell' })).toBeTruthy();
    expect(screen.queryByText('Partner contact')).toBeNull();
    expect(screen.queryByRole('link', { name: 'End the place' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Record a pause' })).toBeNull();
  });

  it('S13: moves to another group, after what each would bring; what was entered stays where it is full by then', async () => {
    api.on('GET', '/enrolments/:id/other-groups', () => ({ groups: [other] }));
    api.on('POST', '/enrolments/:id/group', () => {
      api.on('POST', '/enrolments/:id/group', () => ({
        moveId: idOf(903),
        isNew: true,
        enrolmentId,
        groupId: idOf(900),
      }));
      return problemAnswer(409, 'group-full', { detail: 'This group has no free place' });
    });
    const { user } = openPage(path);
    await user.click(await screen.findByRole('link', { name: 'Move to another group' }));
    expect(await screen.findByText(/^Library\. 2 places left\. Expected from 16 June 2026/)).toBeTruthy();
    expect(screen.getByText(/Owes session 2, which it has held\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Move' }));
    expect(await screen.findByRole('link', { name: 'Choose a group' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Tuesday morning' }));
    await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'His shifts');
    later();
    await user.click(screen.getByRole('button', { name: 'Move' }));
    expect((await screen.findAllByText(/^This group has no free place/)).length).toBeGreaterThan(0);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why?' }).value).toBe('His shifts');
    later();
    await user.click(screen.getByRole('button', { name: 'Move' }));
    expect(await screen.findByText(/^Moved\./)).toBeTruthy();
    expect(sentTo(api, '/group').at(-1)?.body).toMatchObject({ groupId: idOf(900), why: 'His shifts' });
  });
});
