import { rmSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { dateHeaderFrom } from './date-header.ts';
import { demonstrationCopy, startOn, thatEvening } from './demonstration-copy.ts';
import { enterAs } from './enter-as.ts';
import { type Faults, faultsOf } from './faults.ts';
import { type MovableClock, movableClock } from './movable-clock.ts';
import { pictureOf } from './pictures.ts';
import { sharedBrowser } from './shared-browser.ts';

/** One person at one device: a page of its own, with cookies and storage of its own. */
export interface Visit {
  readonly page: Page;
  readonly faults: Faults;
  /** Enters as a member of staff, through the screen; again after the clock was moved and the session has ended. */
  readonly enter: (name: string) => Promise<void>;
}

export interface Journey {
  readonly name: string;
  readonly clock: MovableClock;
  readonly address: () => string;
  /** A new device. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>;
}

export const desktop = { width: 1280, height: 900 } as const;
export const phone = { width: 360, height: 740 } as const;

/** Gives a journey file a server with a demonstration of its own, and devices; everything is closed after its last test. */
export const useJourney = (name: string): Journey => {
  const clock = movableClock(thatEvening);
  const closing: (() => unknown)[] = [];
  const serverErrors: string[] = [];
  const pages: Page[] = [];
  let address = '';
  let hasFailed = false;
  beforeAll(async () => {
    const folder = await demonstrationCopy();
    closing.push(() => rmSync(folder, { recursive: true, force: true }));
    closing.push(dateHeaderFrom(clock));
    clock.moveTo(thatEvening);
    const server = await startOn(folder, clock, (level, event) => {
      if (level === 'error') serverErrors.push(event);
    });
    closing.push(server.stop);
    address = server.address;
  });
  // A step builds on those before it: after one that failed the others are left out, not waited for.
  beforeEach(({ skip }) => skip(hasFailed, 'a step before it failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    hasFailed = true;
    for (const [index, page] of pages.entries()) {
      if (!page.isClosed())
        await page.screenshot({ path: pictureOf(name, `failed-${task.id}-${index}`), fullPage: true });
    }
  });
  afterAll(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    expect(serverErrors, 'what the server logged as errors').toEqual([]);
  });
  return {
    name,
    clock,
    address: () => address,
    visit: async (options) => {
      const browser = await sharedBrowser();
      const context = await browser.newContext({ viewport: desktop, locale: 'en-GB', ...options, baseURL: address });
      closing.push(() => context.close());
      const page = await context.newPage();
      page.setDefaultTimeout(8_000);
      pages.push(page);
      return { page, faults: faultsOf(page), enter: (staff) => enterAs(page, staff) };
    },
  };
};
