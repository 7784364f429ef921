import { addresses } from '@waymark/web/addresses';
import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt } from './harness/forms.ts';
import { useJourney, type Visit } from './harness/use-journey.ts';

const journey = useJourney('every-page');

/** Whose pages are walked, one of each kind of staff; what somebody before has had is not walked again. */
const walkers = [
  'Sam Okafor',
  'Morgan Ellis',
  'Joan Sutcliffe',
  'Alice Thornton',
  'Peter Lund',
  'Dame Ruth Calder',
  'Helen Marsh',
  'Rosa Lindqvist',
  'Fiona Marsden',
  'Yasmin Clarke',
  'Kim Foster',
  'Oliver Brandt',
];

const idInPath = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** "/families/:id": one page, whoever it is about. */
const pageOf = (path: string): string => path.replace(/[?#].*$/, '').replaceAll(idInPath, ':id');

const someId = '0199aaaa-0000-7000-8000-000000000000';

/** Without a sign-in, or behind a form: each is checked by the journey that goes that way. */
const walkedElsewhere = new Set<string>([
  addresses.home,
  addresses.signIn,
  addresses.setUp,
  addresses.enterAs,
  addresses.findPersons,
  addresses.openRestricted,
  pageOf(addresses.importRun(someId)),
  pageOf(addresses.recordBirth(someId, someId)),
  pageOf(addresses.answerOffer(someId, someId)),
  pageOf(addresses.bookAppointment(someId, someId)),
  pageOf(addresses.markAppointment(someId, someId)),
]);

const everyPage = Object.values(addresses)
  .map((address) => pageOf(typeof address === 'string' ? address : address(someId, someId)))
  .filter((page) => !walkedElsewhere.has(page));

const seen = new Set<string>();

/** What leads on from these depends on whom they are about: links are followed from several, the page is checked once. */
const severalOf = new Set([
  pageOf(addresses.place(someId)),
  pageOf(addresses.person(someId)),
  pageOf(addresses.circumstances(someId)),
]);
const atMost = 12;

const linksOn = async ({ page }: Visit): Promise<readonly string[]> =>
  await page.locator('a[href^="/"]').evaluateAll((links) => links.flatMap((link) => link.getAttribute('href') ?? []));

const loaded = async ({ page }: Visit): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.waymark-state--loading') === null);
};

/** Walks from the first page along every link to a page that was not seen, and holds each to what holds of all. */
const walk = async (name: string): Promise<void> => {
  const visit = await journey.visit();
  await visit.enter(name);
  const waiting = [new URL(visit.page.url()).pathname, ...(await linksOn(visit))];
  const opened = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = pageOf(path);
    if (opened.has(path) || path.startsWith('/api/')) continue;
    if (seen.has(page)) {
      if (severalOf.has(page) && [...opened].filter((one) => pageOf(one) === page).length < atMost) {
        opened.add(path);
        await visit.page.goto(path);
        await loaded(visit);
        waiting.push(...(await linksOn(visit)));
      }
      continue;
    }
    seen.add(page);
    opened.add(path);
    await visit.page.goto(path);
    await checkPage(journey, visit, page.replaceAll(/[/:]+/g, '-').replace(/^-/, '') || 'home');
    waiting.push(...(await linksOn(visit)));
  }
  await visit.page.context().close();
};

describe('every page', () => {
  it.each(walkers)('is fit for use along every link of %s', async (name) => {
    await walk(name);
  });

  it('is led to by some link', () => {
    expect(everyPage.filter((page) => !seen.has(page))).toEqual([]);
  });
});

describe('a page in trouble', () => {
  it('says that there is nothing under an address, and leads on', async () => {
    const visit = await journey.visit();
    await visit.enter('Morgan Ellis');
    await visit.page.goto('/nowhere');
    await checkPage(journey, visit, 'not-found');
    await visit.page.goto(addresses.family(someId));
    await checkPage(journey, visit, 'family-not-found', { isProblem: true });
  });

  it('says what did not come while the server cannot answer, and shows it once it can', async () => {
    const visit = await journey.visit();
    await visit.enter('Morgan Ellis');
    await arriveAt(visit.page, 'My children');
    await visit.page.context().route('**/api/v1/my-children', (route) => route.abort('internetdisconnected'));
    await visit.page.reload();
    await visit.page.locator('.waymark-state--problem').waitFor();
    await checkPage(journey, visit, 'did-not-come', { isProblem: true });
    await visit.page.context().unroute('**/api/v1/my-children');
    await visit.page.getByRole('button', { name: 'Try again' }).click();
    await visit.page.locator('.waymark-card').first().waitFor();
  });
});
