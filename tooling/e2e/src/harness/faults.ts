import type { ConsoleMessage, Page } from 'playwright-core';

/** What went wrong in a page without anyone seeing it: errors in the console and errors that nobody caught. */
export interface Faults {
  /** Those since it was last asked. */
  readonly take: () => readonly string[];
}

/** The browser's own line for an answer of 400 to 499 or a missing network: the screen says it, and tests look there. */
const isOfNetwork = (message: ConsoleMessage): boolean =>
  /^Failed to load resource: (?:the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/.test(
    message.text(),
  );

export const faultsOf = (page: Page): Faults => {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOfNetwork(message)) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
  return { take: () => found.splice(0) };
};
