import { existsSync, readFileSync } from 'node:fs';
import { previewApart } from '../src/imports/apart/preview-apart.ts';

/** `node measure-preview.ts FILE [KIND]`: previews a file with no plan known and prints `{ counts, megabytes }`, its most. */
const [, , file = '', given] = process.argv;
const kind = given === 'annex-a' ? given : 'cin-census';
async function* nothing(): AsyncGenerator<never> {}
const { counts } = await previewApart(file, { kind, asOf: '2026-05-04', known: nothing() });
const { children, created, complete, errors, errorsNotListed } = counts;

/**
 * The most memory of this program alone, in kilobytes. What Linux counts for a process begins with what its parent held
 * when it was forked; its own status does not.
 */
const peak = (): number => {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
};

const megabytes = Math.round(peak() / 1024);
const measured = { children, created, complete, errors: errors.length + errorsNotListed, megabytes };
process.stdout.write(`${JSON.stringify(measured)}\n`);
