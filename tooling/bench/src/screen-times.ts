import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ceiling, ceiling, percentile } from './ceiling.ts';
import { builtServer, startChild } from './child.ts';
import { enter, staffOf } from './enter.ts';
import { type Request, screens } from './screens.ts';
import { sessionLedBy } from './session-led-by.ts';
import { settled } from './settled.ts';
import { databaseOf, type SizedData } from './sized-data.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const warmUp = 20;
const times = 200;
/** How many workers of a role are asked before a screen counts as not there. */
const tried = 60;

/**
 * The data of each screen over HTTP, one request after the other as a worker of its role: the 95th of a hundred in
 * milliseconds, of 50 at most, and how often an empty handler answers the same bytes in that time. Throws when a screen is
 * answered with anything but 200.
 */
export const measureScreens = async (data: SizedData): Promise<Ceiling[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const waymark = await startChild(builtServer, ['start'], data.environment);
  try {
    await settled(databaseOf(data));
    const staff = await staffOf(waymark.address);
    const found: Ceiling[] = [];
    for (const { name, role, requestOf } of screens) {
      const workers = staff.filter(({ roles }) => roles.includes(role)).map(({ staffId }) => staffId);
      const { cookie, request } = await opened(waymark.address, workers.slice(0, tried), {
        name,
        requestOf,
        file: databaseOf(data),
      });
      const ask = asker(`${waymark.address}/api/v1/${request.path}`, cookie, request.body);
      const bytes = join(folder, 'answer.json');
      writeFileSync(bytes, await ask());
      const own = await timesOf(ask);
      const empty = await startChild(here('./servers/empty.ts'), [bytes]);
      const bare = await timesOf(asker(empty.address)).finally(empty.stop);
      const [middle, nearAll] = [percentile(own, 50), percentile(own, 95)];
      const ratio = (middle / percentile(bare, 50)).toFixed(1);
      found.push(ceiling(`${name}, p95 (p50 ${middle.toFixed(1)} ms, ${ratio} empty answers)`, 'ms', nearAll, 50));
    }
    return found;
  } finally {
    await waymark.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The first of these workers who has that screen to open, and its request. */
const opened = async (
  origin: string,
  workers: readonly string[],
  { name, requestOf, file }: Pick<(typeof screens)[number], 'name' | 'requestOf'> & { readonly file: string },
): Promise<{ cookie: string; request: Request }> => {
  for (const staffId of workers) {
    const cookie = await enter(origin, staffId);
    const request = await requestOf(
      async (path) => {
        const answer = await fetch(`${origin}/api/v1/${path}`, { headers: { cookie } });
        const text = await answer.text();
        return answer.ok ? text : undefined;
      },
      { sessionId: () => sessionLedBy(file, staffId) },
    );
    if (request !== undefined) return { cookie, request };
  }
  throw new Error(`Nobody has the screen to open: ${name}`);
};

/** Asks an address once and answers the text; anything but 200 is an error. */
const asker =
  (url: string, cookie = '', body?: Request['body']) =>
  async (): Promise<string> => {
    const origin = new URL(url).origin;
    const sent = { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin', cookie };
    const answer = await fetch(
      url,
      body === undefined ? { headers: { cookie } } : { method: 'POST', headers: sent, body: JSON.stringify(body) },
    );
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${new URL(url).pathname} was answered with ${answer.status}`);
    return text;
  };

const timesOf = async (ask: () => Promise<string>): Promise<number[]> => {
  const taken: number[] = [];
  for (let run = 0; run < warmUp + times; run += 1) {
    const begun = performance.now();
    await ask();
    if (run >= warmUp) taken.push(performance.now() - begun);
  }
  return taken;
};
