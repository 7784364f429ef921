import { previewApart } from '../src/imports/apart/preview-apart.ts';

/** `node measure-preview.ts FILE [KIND]`: previews a file with no plan known and prints `{ counts, megabytes }`, its most. */
const [, , file = '', given] = process.argv;
const kind = given === 'annex-a' ? given : 'cin-census';
async function* nothing(): AsyncGenerator<never> {}
const { counts } = await previewApart(file, { kind, asOf: '2026-05-04', known: nothing() });
const { children, created, complete, errors, errorsNotListed } = counts;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const measured = { children, created, complete, errors: errors.length + errorsNotListed, megabytes };
process.stdout.write(`${JSON.stringify(measured)}\n`);
