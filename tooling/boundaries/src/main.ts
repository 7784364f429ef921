import path from 'node:path';
import { checkBoundaries } from './check-boundaries.ts';

/** Fewer modules than this cannot be the whole house. */
const fewestModules = 100;

const { findings, modules, imports, lengths } = await checkBoundaries(path.resolve(import.meta.dirname, '../../..'));

for (const { file, line, rule, message } of findings) {
  console.log(`${file}${line === undefined ? '' : `:${line}`}  ${rule}: ${message}`);
}
console.log(`${modules} modules, ${imports} imports, ${findings.length} findings`);
const { files, median, ninetieth, longest } = lengths;
console.log(`${files} source files: median ${median} lines, 90th percentile ${ninetieth}, longest ${longest}`);
if (modules < fewestModules) console.log(`Only ${modules} modules were seen: the check itself is broken`);
process.exitCode = findings.length > 0 || modules < fewestModules ? 1 : 0;
