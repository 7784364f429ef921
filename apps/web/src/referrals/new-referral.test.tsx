import { screen, within } from '@testing-library/react';
import { makeReferralsInput } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { answerPart, answerTheRest } from './answer-the-rest.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from './open-work.test-support.ts';
import { catalogue, family, familyId, offeringId, tom } from './sample-work.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  api = beginWork(tom);
  api.on('GET', '/families/:id', () => family);
});
afterEach(endWork);

type User = ReturnType<typeof openPage>['user'];

const path = `/referrals/new?family=${familyId}`;
const radioIn = (group: RegExp, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name });
const textbox = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

const fillIn = (user: User) => answerTheRest(user, { subject: /^Marcus Bell/, child: 'Noah' });
const check = async (user: User) => {
  later();
  await user.click(screen.getByRole('button', { name: 'Check the referral' }));
  later();
  await screen.findByRole('heading', { level: 1, name: 'Check the referral before you send it' });
};

describe('making a referral', () => {
  it('H3 checks, shows everything once more, and sends what the contract takes, each child with its own change', async () => {
    api.on('POST', '/referrals/together', ({ body }) => {
      const { referrals } = makeReferralsInput.parse(body);
      return {
        referrals: referrals.map(({ referralId }) => ({ referralId, isNew: true, state: 'submitted', version: 1 })),
      };
    });
    const { user } = openPage(path);
    await fillIn(user);
    await check(user);
    expect(sentTo(api, '/referrals/together')).toHaveLength(0);
    expect(screen.getByText('Neglect', { selector: 'dd' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Send the referral' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'The referral is sent' })).toBeTruthy();
    const [marcus, , , noah] = family.people;
    const [sent] = makeReferralsInput.parse(sentTo(api, '/referrals/together')[0]?.body).referrals;
    expect(sent?.offeringId).toBe(offeringId);
    expect(sent?.subjects).toEqual([{ personId: marcus?.personId, position: 'person-causing-harm' }]);
    expect(sent?.children).toEqual([
      { personId: noah?.personId, changeSought: 'Comforted', howKnown: 'Seen at contact' },
    ]);
    expect(sent?.answers).toMatchObject({ concerns: ['neglect'], contactWithChild: 'none' });
    expect(sent?.answers).not.toHaveProperty('otherProfessionals');
    expect(sent?.survivorNotes).toBeUndefined();
  });

  it('S40 sends the note for the survivor’s side apart from everything the other side reads', async () => {
    api.on('POST', '/referrals/together', () => problemAnswer(503, 'busy'));
    const { user } = openPage(path);
    await fillIn(user);
    const about = screen.getByRole('combobox', { name: 'Who is it about?' });
    expect(within(about).queryByRole('option', { name: /Marcus Bell/ })).toBeNull();
    await user.selectOptions(about, within(about).getByRole('option', { name: /Ines Duarte/ }));
    await user.type(textbox(/^What must they know/), 'Call before noon');
    await check(user);
    expect(screen.getByText(/goes to the partner-support worker alone/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Send the referral' }));
    await screen.findByText(/Try again in a minute/);
    const [sent] = makeReferralsInput.parse(sentTo(api, '/referrals/together')[0]?.body).referrals;
    const { survivorNotes, ...shared } = sent ?? {};
    expect(survivorNotes).toMatchObject([{ note: 'Call before noon' }]);
    expect(JSON.stringify(shared)).not.toContain('noon');
  });

  it('S38 names what is missing in words, the programme’s own questions too, and moves focus to the summary', async () => {
    const { user } = openPage(path);
    await user.click(await screen.findByRole('checkbox', { name: /^Ava Bell/ }));
    await user.click(screen.getByRole('button', { name: 'Check the referral' }));
    expect(await screen.findByRole('link', { name: 'Choose who is referred' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Enter the change sought for Ava Bell' })).toBeTruthy();
    expect(document.activeElement?.className).toContain('govuk-error-summary');
    expect(document.title).toMatch(/^Error: /);
  });

  it('asks a conditional question only where it holds, and then needs it', async () => {
    const { user } = openPage(path);
    await fillIn(user);
    expect(screen.queryByRole('textbox', { name: /^Who are they/ })).toBeNull();
    await user.click(radioIn(/^Will other professionals/, 'Yes'));
    later();
    await user.click(screen.getByRole('button', { name: 'Check the referral' }));
    expect(await screen.findByRole('link', { name: 'Enter an answer: Who are they?' })).toBeTruthy();
    await user.click(radioIn(/^Will other professionals/, 'No'));
    await check(user);
  });

  it('S38 errors of the server lead back to their fields, and everything typed is still there', async () => {
    api.on('POST', '/referrals/together', () =>
      problemAnswer(422, 'invalid-input', {
        errors: [
          {
            path: 'referrals.0.answers.wantsToTakePart',
            code: 'not-allowed-value',
            message: 'This is not one of the allowed values',
          },
          { path: 'referrals.0.children.0.howKnown', code: 'too-big', message: 'This is too long or too large' },
        ],
      }),
    );
    const { user } = openPage(path);
    await fillIn(user);
    await check(user);
    await user.click(screen.getByRole('button', { name: 'Send the referral' }));
    const link = await screen.findByRole('link', { name: 'This is too long or too large' });
    expect(link.getAttribute('href')).toBe('#children-1-howKnown');
    expect(screen.getByRole('link', { name: 'This is not one of the allowed values' }).getAttribute('href')).toBe(
      '#parts-0-answers-wantsToTakePart',
    );
    expect(textbox(/^Why is this asked for/).value).toBe('The conference asked');
    expect(textbox(/^How will the change for Noah/).value).toBe('Seen at contact');
  });

  it('sends the same referral again after the network was gone: one id, not two referrals', async () => {
    const { user } = openPage(path);
    await fillIn(user);
    await check(user);
    api.on('POST', '/referrals/together', () => problemAnswer(503, 'busy'));
    const send = () => user.click(screen.getByRole('button', { name: 'Send the referral' }));
    await send();
    await screen.findByText(/Try again in a minute/);
    later();
    await send();
    const ids = sentTo(api, '/referrals/together').map(
      ({ body }) => makeReferralsInput.parse(body).referrals[0]?.referralId,
    );
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('offers only what the reader’s organisation may refer to', async () => {
    const [only] = catalogue.offerings;
    api.on('GET', '/offerings', () => ({ offerings: [{ ...only, mayRefer: false }] }));
    openPage(path);
    expect(await screen.findByText('There is nothing to which your organisation may refer')).toBeTruthy();
  });

  it('refers to several programmes on one form, each with its own words, in one act and from the draft', async () => {
    const [one] = catalogue.offerings;
    if (one === undefined) throw new Error('no offering');
    const other = { ...one, offeringId: idOf(71), title: 'Caring Dads, Southgate' };
    api.on('GET', '/offerings', () => ({ offerings: [one, other] }));
    api.on('POST', '/referrals/together', ({ body }) => {
      const { referrals } = makeReferralsInput.parse(body);
      return {
        referrals: referrals.map(({ referralId }) => ({ referralId, isNew: true, state: 'submitted', version: 1 })),
      };
    });
    const { user } = openPage(path);
    await user.click(await screen.findByRole('checkbox', { name: /^Caring Dads, Northgate/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Caring Dads, Southgate/ }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { level: 1, name: /^Refer to Caring Dads, Northgate and/ });
    await user.click(screen.getByRole('checkbox', { name: /^Noah/ }));
    later();
    await user.click(screen.getByRole('button', { name: 'Check the referral' }));
    expect(
      await screen.findByRole('link', { name: 'Enter why this is asked for: Caring Dads, Southgate' }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Enter why this is asked for: Caring Dads, Northgate' })).toBeTruthy();
    await user.type(textbox(/^What should be different for Noah/), 'Comforted');
    await user.type(textbox(/^How will the change for Noah/), 'Seen at contact');
    for (const { title } of [one, other]) {
      await answerPart(user, within(screen.getByRole('region', { name: title })), {
        subject: /^Marcus Bell/,
        why: `For ${title}`,
      });
    }
    await screen.findByText(/^Saved at/, {}, { timeout: 3000 });
    await check(user);
    await user.click(screen.getByRole('button', { name: 'Send all referrals' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'The referrals are sent' })).toBeTruthy();
    const sent = makeReferralsInput.parse(sentTo(api, '/referrals/together')[0]?.body);
    expect(sent.referrals.map(({ offeringId: to, why }) => [to, why])).toEqual([
      [one.offeringId, 'For Caring Dads, Northgate'],
      [other.offeringId, 'For Caring Dads, Southgate'],
    ]);
    expect(sent.referrals.map(({ children }) => children[0]?.changeSought)).toEqual(['Comforted', 'Comforted']);
    expect(sentTo(api, '/referral-drafts')[0]?.body).toMatchObject({ draftId: sent.draftId });
  }, 20_000);
});
