import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coreReads, coreVerbs } from '@waymark/core';
import { loadProgrammes } from '@waymark/host';
import { z } from 'zod';
import { fillDemonstration, sizedDemonstrations } from '../demonstration.ts';
import { operationsOf } from '../http/api/operation.ts';
import { plugins } from '../plugins.ts';
import { logFault } from './log-fault.ts';
import type { ServerParts } from './server-parts.ts';

/** The root of the repository; what is not said otherwise lies below it. */
export const rootFolder = fileURLToPath(new URL('../../../../', import.meta.url));

const manifest = z.object({ version: z.string() });
const readVersion = (): string => manifest.parse(JSON.parse(readFileSync(`${rootFolder}package.json`, 'utf8'))).version;

/** What Waymark's own server is made of. */
export const houseParts = (said: Pick<ServerParts, 'now' | 'log' | 'say'>): ServerParts => ({
  productName: 'Waymark',
  version: readVersion(),
  loadProgrammes: () => loadProgrammes(plugins, { onFault: logFault(said.log) }),
  programmeMigrations: [],
  operations: operationsOf([...coreVerbs, ...coreReads]),
  webFolder: `${rootFolder}apps/web/dist`,
  fillDemonstration,
  sizedDemonstrations,
  ...said,
});
