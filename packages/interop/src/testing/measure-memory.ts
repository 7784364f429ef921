import { createReadStream } from 'node:fs';
import { previewStaging, readCinCensus } from '../index.ts';

/**
 * `node measure-memory.ts FILE`: previews a census with no plan known
 * and prints one line of JSON: `{ bytes, children, plans, reports, seconds, maxResidentMegabytes }`.
 */
const [, , file = ''] = process.argv;
const started = process.hrtime.bigint();
let bytes = 0;
let reports = 0;
const events = readCinCensus(createReadStream(file), {
  asOf: '2026-11-23',
  onProgress: ({ bytesRead }) => {
    bytes = bytesRead;
    reports += 1;
  },
});
const { children, plans } = (await previewStaging(events, [])).counts;
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const maxResidentMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const measured = { bytes, children, plans, reports, seconds, maxResidentMegabytes };
process.stdout.write(`${JSON.stringify(measured)}\n`);
