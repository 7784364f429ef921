import { parseArgs } from 'node:util';
import { measureFamilyView } from './family-view.ts';
import type { Measure } from './measure.ts';
import { measureRegister } from './register.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

say('Family view …');
const measures: Measure[] = await measureFamilyView(rounds, seconds);
say('Register of twelve …');
measures.push(...(await measureRegister(rounds)));

for (const found of measures) {
  if (values.json === true) process.stdout.write(`${JSON.stringify(found)}\n`);
  else {
    const verdict = found.ok ? 'met' : 'NOT MET';
    process.stdout.write(
      `${found.name}: ${found.value} of ${found.baseline} ${found.unit} = ${found.ratio} (at least ${found.target}, ${verdict})\n`,
    );
  }
}
process.exitCode = measures.every((found) => found.ok) ? 0 : 1;
