import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { captureStatements } from './capture-statements.ts';

// Before anything opens a database.
const statements = captureStatements();
const { createLog, houseParts, readSettings, startServer } = await import('@waymark/server');
const { enterAs } = await import('./enter.ts');
const { familyUrl } = await import('./family-view.ts');

const now = (): string => new Date().toISOString();
const log = createLog(() => undefined, now);
const settings = readSettings({ environment: process.env, home: homedir(), folder: process.cwd() });
const running = await startServer(houseParts({ now, log, say: () => undefined }), {
  ...settings,
  wanted: 'demonstration',
});
const cookie = await enterAs(running.address, 'Morgan Ellis');
const url = await familyUrl(running.address, cookie);
const once = async () => {
  statements.take();
  await (await fetch(url, { headers: { cookie } })).text();
  return statements.take();
};
// The job loop runs beside the request now and then: the shortest of several is the request alone.
const runs = [];
for (let run = 0; run < 8; run += 1) runs.push(await once());
runs.sort((a, b) => a.length - b.length);
writeFileSync(process.argv[2] ?? '', JSON.stringify(runs[0]));
await running.stop();
process.exit(0);
