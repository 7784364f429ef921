import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ceiling, ceiling } from './ceiling.ts';
import { startChild } from './child.ts';
import { median } from './measure.ts';

const server = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url));

/** Megabytes of memory a process holds, where the system says so (Linux). */
const residentOf = (pid: number): number | undefined => {
  try {
    const [, kibibytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/) ?? [];
    return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6;
  } catch {
    return undefined;
  }
};

/**
 * From the spawning of a server on data that is there already to its first answer of 200, and what it then holds
 * (design.md section 10). `data` is a folder that `waymark demo` filled, its key where `WAYMARK_KEY_FILE` says; without
 * it a demonstration is made and thrown away.
 */
export const measureStartUp = async (rounds: number, data?: string): Promise<Ceiling[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const environment = {
    WAYMARK_DATA: data ?? join(folder, 'data'),
    WAYMARK_PORT: '0',
    ...(data === undefined ? { WAYMARK_KEY_FILE: join(folder, 'key.json') } : {}),
  };
  const times: number[] = [];
  const held: number[] = [];
  try {
    if (data === undefined) await (await startChild(server, ['start'], environment)).stop();
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const waymark = await startChild(server, ['start'], environment);
      const answer = await fetch(`${waymark.address}/api/v1/enter-as`);
      times.push(performance.now() - begun);
      const resident = residentOf(waymark.pid);
      if (resident !== undefined) held.push(resident);
      await waymark.stop();
      if (answer.status !== 200) throw new Error(`The first answer was ${answer.status}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    ceiling('start-up until the first answer', 'ms', median(times), 500),
    ...(held.length === 0 ? [] : [ceiling('memory held after start-up', 'MB', median(held), 250)]),
  ];
};
