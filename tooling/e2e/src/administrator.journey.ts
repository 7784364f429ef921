import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt, enterDay, pressAgain } from './harness/forms.ts';
import { useJourney } from './harness/use-journey.ts';

const journey = useJourney('administrator');

const newcomer = 'Jo Blackwood';

describe('an administrator', () => {
  it('adds somebody, whose role on the survivor’s side waits for a second person', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Kim Foster');
    await arriveAt(page, 'Staff');
    await checkPage(journey, visit, 'staff');
    await page.getByRole('link', { name: 'Add someone' }).click();
    await arriveAt(page, 'Add someone');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('There is a problem').waitFor();
    await checkPage(journey, visit, 'staff-add-errors');
    await page.getByLabel('Name', { exact: true }).fill(newcomer);
    await page.getByLabel('Email address (optional)').fill('jo.blackwood@example.test');
    await page.getByLabel('Organisation').selectOption('Harbour Family Services');
    await page.getByLabel('Partner-support worker').check();
    await pressAgain(page, 'Add');
    await arriveAt(page, newcomer);
    await page.getByText('Partner-support worker waits for a second person').waitFor();
    await checkPage(journey, visit, 'staff-member-waiting');
    await page.getByRole('link', { name: 'Roles to grant' }).click();
    await page.getByText('You granted it first').waitFor();
    expect(await page.getByRole('button', { name: /^Grant/ }).count()).toBe(0);
    await checkPage(journey, visit, 'roles-to-grant-asked');
  });

  it('is not the second person; someone of information governance is, in a session of his own', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Oliver Brandt');
    await page.getByRole('link', { name: 'Roles to grant' }).click();
    await arriveAt(page, 'Roles to grant');
    await checkPage(journey, visit, 'roles-to-grant');
    await page.getByRole('button', { name: `Grant ${newcomer} this role` }).click();
    await page.getByText('No role waits for a second person.').waitFor();
    await checkPage(journey, visit, 'roles-to-grant-none');
  });

  it('makes a link to sign in, which is shown once', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Kim Foster');
    await page.getByLabel('Show only').fill('blackwood');
    await page.getByRole('link', { name: newcomer }).click();
    await page.getByText('Kim Foster and Oliver Brandt').waitFor();
    await page.getByRole('button', { name: 'Make a sign-in link' }).click();
    const link = await page.getByText(/\/set-up#/).textContent();
    await checkPage(journey, visit, 'staff-link');
    const device = await journey.visit();
    await device.page.goto(link ?? '');
    await device.page.getByLabel('Password', { exact: true }).fill('teapot-lantern-orchard');
    await device.page.getByRole('button', { name: 'Save password' }).click();
    await arriveAt(device.page, 'Your password is set');
    await device.page.goto('/sign-in');
    await device.page.getByLabel('Email address').fill('jo.blackwood@example.test');
    await device.page.getByLabel('Password', { exact: true }).fill('teapot-lantern-orchard');
    await device.page.getByRole('button', { name: 'Sign in' }).click();
    await arriveAt(device.page, 'Tonight');
  });

  it('ends a role and then the work, after which the password signs nobody in', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Kim Foster');
    await page.getByRole('link', { name: newcomer }).click();
    await page.getByRole('link', { name: 'Give or end a role' }).click();
    await page.getByLabel('Role', { exact: true }).selectOption('Coordinator');
    await enterDay(page, 'First day', '2026-11-23');
    await checkPage(journey, visit, 'staff-roles');
    await page.getByRole('button', { name: 'Give this role' }).click();
    await arriveAt(page, newcomer);
    await page.getByText('The role is given').waitFor();
    await page.getByText(/^History:/).click();
    await checkPage(journey, visit, 'staff-history');
    await page.getByRole('link', { name: 'End their work here' }).click();
    await checkPage(journey, visit, 'staff-end');
    await page.getByRole('button', { name: 'End their work now' }).click();
    await arriveAt(page, newcomer);
    await page.getByText('No longer works here and cannot sign in', { exact: false }).first().waitFor();
    await checkPage(journey, visit, 'staff-ended');
    const device = await journey.visit();
    await device.page.goto('/sign-in');
    await device.page.getByLabel('Email address').fill('jo.blackwood@example.test');
    await device.page.getByLabel('Password', { exact: true }).fill('teapot-lantern-orchard');
    await device.page.getByRole('button', { name: 'Sign in' }).click();
    await device.page.getByText('Email address or password is not right').first().waitFor();
  });

  it('adds an organisation and a team', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Kim Foster');
    await page.getByRole('link', { name: 'Organisations' }).click();
    await arriveAt(page, 'Organisations');
    await checkPage(journey, visit, 'organisations');
    await page.getByRole('link', { name: 'Add an organisation' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Saltmarsh Health Visitors');
    await page.getByLabel('Kind').selectOption('Health');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await arriveAt(page, 'Saltmarsh Health Visitors');
    await page.getByLabel('Add a team').fill('East');
    await page.getByRole('button', { name: 'Add this team' }).click();
    await page.getByRole('button', { name: 'Rename East' }).waitFor();
    await checkPage(journey, visit, 'organisation');
  });

  it('offers a programme, says who may refer from when, and who works it', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Kim Foster');
    await page.getByRole('link', { name: 'Programmes' }).click();
    await arriveAt(page, 'Programmes');
    await checkPage(journey, visit, 'programmes');
    await page.getByRole('link', { name: 'Offer a programme' }).click();
    await arriveAt(page, 'Offer a programme');
    await page.getByLabel('Provider', { exact: true }).selectOption('Harbour Family Services');
    await page.getByLabel('Name', { exact: true }).fill('Tuesday mornings, Saltmarsh');
    await page.getByLabel('Area', { exact: true }).fill('Saltmarsh');
    await page.getByLabel('Places at one time (optional)').fill('0');
    await page.getByLabel('Council', { exact: true }).check();
    await page.getByLabel('Police', { exact: true }).check();
    await enterDay(page, 'Police: from (optional)', '2027-04-01');
    await page.getByRole('button', { name: 'Offer it' }).click();
    await page.getByText('Places must be a whole number from 1').first().waitFor();
    await checkPage(journey, visit, 'programme-errors');
    await page.getByLabel('Places at one time (optional)').fill('24');
    await pressAgain(page, 'Offer it');
    await arriveAt(page, 'Tuesday mornings, Saltmarsh');
    await page.getByText('Council and Police from 1 April 2027', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Change who works it' }).click();
    await page.getByLabel('Joan Sutcliffe').check();
    await checkPage(journey, visit, 'programme-staff');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /^Joan Sutcliffe Coordinator/ }).waitFor();
    await page.getByRole('link', { name: /^Change name/ }).click();
    await page.getByLabel('Oldest age of a child, in years').fill('15');
    await checkPage(journey, visit, 'programme-change');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^History:/).click();
    await page.getByText(/Oldest age of a child, in years: 15/).waitFor();
    await checkPage(journey, visit, 'programme');
  });

  it('changes a setting, which says who else was quicker', async () => {
    const [one, other] = [await journey.visit(), await journey.visit()];
    for (const { page, enter } of [one, other]) {
      await enter('Kim Foster');
      await page.getByRole('link', { name: 'Settings' }).click();
      await arriveAt(page, 'Settings');
    }
    await one.page.getByLabel('Duty, in office hours').fill('ask Kim');
    await one.page.getByRole('button', { name: 'Save Numbers to ring' }).click();
    await one.page.getByText('Enter a telephone number').first().waitFor();
    await checkPage(journey, one, 'settings-errors');
    await one.page.getByLabel('Duty, in office hours').fill('01632 960 001');
    await pressAgain(one.page, 'Save Numbers to ring');
    await one.page.getByText('Numbers to ring: saved').waitFor();
    await one.page.getByLabel('Duty, in office hours').fill('01632 960 003');
    await pressAgain(one.page, 'Save Numbers to ring');
    await one.page
      .getByText(/^History: 2 changes/)
      .first()
      .waitFor();
    await one.page.getByText('Numbers to ring: saved').waitFor();
    await other.page.getByLabel('Emergency duty team, at nights and weekends').fill('01632 960 002');
    await other.page.getByRole('button', { name: 'Save Numbers to ring' }).click();
    await other.page.getByText('This changed while you were working on it').waitFor();
    await checkPage(journey, other, 'settings-stale');
  });

  it('adds a day nobody works, and S38 is told of one that is on the list already', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Kim Foster');
    await page.getByRole('link', { name: 'Calendar' }).click();
    await arriveAt(page, 'Calendar');
    await page.getByRole('button', { name: 'Add the day' }).click();
    await page.getByText('There is a problem').waitFor();
    await checkPage(journey, visit, 'calendar-errors');
    await enterDay(page, 'Which day is not worked?', '2027-06-04');
    await page.getByLabel('What is it?').fill('Proclaimed bank holiday');
    await pressAgain(page, 'Add the day');
    await page.getByRole('row', { name: /4 June 2027 Proclaimed bank holiday/ }).waitFor();
    await enterDay(page, 'Which day is not worked?', '2027-06-04');
    await page.getByLabel('What is it?').fill('Again');
    await pressAgain(page, 'Add the day');
    await page.getByText('This day is on the list already').first().waitFor();
    await page.getByText(/^History:/).click();
    await checkPage(journey, visit, 'calendar');
    await page.getByRole('button', { name: /^Take off 4 June 2027/ }).click();
    await page.getByText(/^History: 2 changes/).waitFor();
    expect(await page.getByRole('button', { name: /^Take off/ }).count()).toBe(0);
  });

  it('records an accreditation that lapses, and corrects it with what was wrong', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Kim Foster');
    await page.getByRole('link', { name: 'Accreditations' }).click();
    await arriveAt(page, 'Accreditations');
    await checkPage(journey, visit, 'accreditations');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByText('Nothing is recorded yet.').waitFor();
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText('There is a problem').waitFor();
    await checkPage(journey, visit, 'accreditation-errors');
    await page.getByLabel('Programme').selectOption({ index: 1 });
    await enterDay(page, 'First day', '2020-04-01');
    await enterDay(page, 'Last day (optional)', '2021-03-31');
    await pressAgain(page, 'Record');
    await page.getByText('Accreditation lapsed after 31 March 2021').waitFor();
    await page.getByLabel('Programme').selectOption({ index: 1 });
    await enterDay(page, 'First day', '2020-04-01');
    await page.getByLabel(/Does it correct/).selectOption({ index: 1 });
    await page.getByLabel(/What was wrong/).fill('The certificate has no end');
    await pressAgain(page, 'Record');
    await page.getByText('Corrects what stood before: The certificate has no end').waitFor();
    await checkPage(journey, visit, 'accreditation');
  });
});
