import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseParts, type Log, type RunningServer, readSettings, startServer } from '@waymark/server';
import { type MovableClock, movableClock } from './movable-clock.ts';

/** A Thursday evening just after a group has begun; the story is told up to here. */
export const thatEvening = '2026-11-19T18:31:00.000Z';

/** Starts a server on a folder; what fails in it by itself is told to `log`. */
export const startOn = (folder: string, clock: MovableClock, log: Log): Promise<RunningServer> => {
  const environment = { WAYMARK_DATA: 'data', WAYMARK_KEY_FILE: 'key.json', WAYMARK_PORT: '0' };
  const settings = readSettings({ environment, home: folder, folder });
  const parts = houseParts({ now: clock.now, log, say: () => undefined });
  return startServer(parts, { ...settings, wanted: 'demonstration' });
};

/** Fails on everything a server logs as an error while the demonstration is made. */
const strict: Log = (level, event) => {
  if (level === 'error') throw new Error(`The server logged ${event} while the demonstration was made`);
};

const makeTemplate = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-journey-template-'));
  const server = await startOn(folder, movableClock(thatEvening), strict);
  await server.stop();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

let template: Promise<string> | undefined;

/** A folder with the demonstration in it, made once and copied, since making it takes seconds. */
export const demonstrationCopy = async (): Promise<string> => {
  template ??= makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), 'waymark-journey-'));
  cpSync(await template, folder, { recursive: true });
  return folder;
};
