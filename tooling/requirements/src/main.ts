import path from 'node:path';
import { houses, listFiles, readSources } from '@waymark/boundaries/source-file';
import { coverageOf, declaresTests } from './coverage.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const { covered, missing, ranges } = coverageOf(readSources(root, listFiles(root, houses).filter(declaresTests)));

for (const range of ranges) console.error(`A range counts for nothing, write each id out: ${range}`);
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ covered, missing }));
} else {
  console.log(`In the name of a test (${covered.length}): ${covered.join(' ')}`);
  console.log(`In none (${missing.length}): ${missing.join(' ')}`);
}
