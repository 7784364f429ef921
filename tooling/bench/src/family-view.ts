import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Captured } from './capture-statements.ts';
import { builtServer, startChild } from './child.ts';
import { enterAs } from './enter.ts';
import { inTurn } from './load.ts';
import { type Measure, measure } from './measure.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const childrenSchema = z.object({
  children: z.array(z.object({ name: z.string(), families: z.array(z.object({ familyId: z.string() })) })),
});

/** The family the demonstration is about, as its lead practitioner opens it. */
export const familyUrl = async (origin: string, cookie: string): Promise<string> => {
  const { children } = childrenSchema.parse(
    await (await fetch(`${origin}/api/v1/my-children`, { headers: { cookie } })).json(),
  );
  const familyId = children.find((child) => child.name === 'Leo Harper')?.families[0]?.familyId;
  return `${origin}/api/v1/families/${familyId}`;
};

const connections = 40;

/**
 * The family view over HTTP against an empty handler with the same bytes, and against a hand-written handler running the
 * same statements (design.md section 10).
 */
export const measureFamilyView = async (rounds: number, seconds: number): Promise<Measure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const data = join(folder, 'data');
  const environment = { WAYMARK_DATA: data, WAYMARK_PORT: '0', WAYMARK_KEY_FILE: join(folder, 'key.json') };
  const waymark = await startChild(builtServer, ['start'], environment);
  try {
    const cookie = await enterAs(waymark.address, 'Morgan Ellis');
    const url = await familyUrl(waymark.address, cookie);
    const bytes = join(folder, 'answer.json');
    writeFileSync(bytes, await (await fetch(url, { headers: { cookie } })).text());
    const statements = join(folder, 'statements.json');
    const copy = join(folder, 'copy');
    cpSync(data, copy, { recursive: true, filter: (file) => !file.endsWith('.held') });
    writeFileSync(statements, JSON.stringify(statementsOf(copy, folder)));
    const empty = await startChild(here('./servers/empty.ts'), [bytes]);
    const byHand = await startChild(here('./servers/hand-written.ts'), [statements, bytes]);
    try {
      const [own = 0, bare = 0, hand = 0] = await inTurn(
        [
          { url, connections, headers: { cookie } },
          { url: empty.address, connections },
          { url: byHand.address, connections },
        ],
        rounds,
        seconds,
      );
      return [
        measure('family view against an empty handler', 'requests/s', own, bare, 0.1),
        measure('family view against the same statements by hand', 'requests/s', own, hand, 0.8),
      ];
    } finally {
      await empty.stop();
      await byHand.stop();
    }
  } finally {
    await waymark.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The statements one request of the family view runs, taken in a process of its own. */
const statementsOf = (data: string, folder: string): Captured[] => {
  const taken = join(folder, 'taken.json');
  execFileSync(process.execPath, [here('./take-statements.ts'), taken], {
    env: { ...process.env, WAYMARK_DATA: data, WAYMARK_PORT: '0', WAYMARK_KEY_FILE: join(folder, 'key.json') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(taken, 'utf8'));
};
