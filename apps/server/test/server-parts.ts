import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@waymark/contracts';
import { coreReads, coreVerbs, theSystem } from '@waymark/core';
import { loadProgrammes } from '@waymark/host';
import type { FillDemonstration } from '../src/composition/fresh-demonstration.ts';
import { createLog } from '../src/composition/log.ts';
import type { ServerParts } from '../src/composition/server-parts.ts';
import { readSettings } from '../src/composition/settings.ts';
import type { ServerOptions } from '../src/composition/start-server.ts';
import { operationsOf } from '../src/http/api/operation.ts';

const operations = operationsOf([...coreVerbs, ...coreReads]);

/** Performs an operation of the core as the system. */
const bySystem = async (core: Parameters<FillDemonstration>[0], name: string, input: unknown): Promise<unknown> => {
  const found = operations.find((operation) => operation.name === name);
  if (found === undefined) throw new Error(`The core has no "${name}"`);
  return await found.perform(core, { actor: theSystem, input });
};

/** A demonstration of one council and one invented member of staff. */
export const smallDemonstration: FillDemonstration = async (core, { onProgress }) => {
  onProgress('Making one council');
  const organisationId = newId();
  await bySystem(core, 'add-organisation', { organisationId, name: 'Northtown Council', kind: 'local-authority' });
  const roles = [{ role: 'facilitator', from: '2020-01-01' }];
  await bySystem(core, 'add-staff', { staffId: newId(), organisationId, name: 'Robin Example', roles });
};

export interface TestHome {
  readonly folder: string;
  readonly said: string[];
  readonly lines: string[];
  readonly parts: (changes?: Partial<ServerParts>) => ServerParts;
  readonly options: (changes?: Partial<ServerOptions>, environment?: Record<string, string>) => ServerOptions;
  readonly remove: () => void;
}

/** A folder of the test's own with what a server needs to start in it, on a port that is free. */
export const testHome = (): TestHome => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-server-'));
  const said: string[] = [];
  const lines: string[] = [];
  const now = (): string => '2026-03-05T18:30:00.000Z';
  return {
    folder,
    said,
    lines,
    parts: (changes = {}) => ({
      productName: 'Waymark',
      version: '0.1.0',
      loadProgrammes: () => loadProgrammes([]),
      programmeMigrations: [],
      operations,
      webFolder: join(folder, 'no-web'),
      fillDemonstration: smallDemonstration,
      sizedDemonstrations: new Map(),
      now,
      log: createLog((line) => lines.push(line), now),
      say: (line) => said.push(line),
      ...changes,
    }),
    options: (changes = {}, environment = {}) => ({
      ...readSettings({
        environment: { WAYMARK_PORT: '0', WAYMARK_KEY_FILE: join(folder, 'keys/key.json'), ...environment },
        home: folder,
        folder,
      }),
      wanted: 'demonstration',
      ...changes,
    }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
