import { parseArgs } from 'node:util';
import type { Ceiling } from './ceiling.ts';
import { measureFamilyView } from './family-view.ts';
import type { Measure } from './measure.ts';
import { measureRegister } from './register.ts';
import { measureScreens } from './screen-times.ts';
import { measureScript } from './script-size.ts';
import { measureStartUp } from './start-up.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'boolean' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

say('Script …');
const ceilings: Ceiling[] = measureScript();
say('Start-up …');
ceilings.push(...(await measureStartUp(rounds, values.data)));
say('Screens …');
ceilings.push(...(await measureScreens()));
say('Family view …');
const measures: Measure[] = await measureFamilyView(rounds, seconds);
say('Register of twelve …');
measures.push(...(await measureRegister(rounds)));

const verdictOf = ({ ok }: { readonly ok: boolean }): string => (ok ? 'met' : 'NOT MET');
const lineOf = (found: Ceiling | Measure): string =>
  'most' in found
    ? `${found.name}: ${found.value} ${found.unit} (at most ${found.most}, ${verdictOf(found)})`
    : `${found.name}: ${found.value} of ${found.baseline} ${found.unit} = ${found.ratio} (at least ${found.target}, ${verdictOf(found)})`;

const all = [...ceilings, ...measures];
for (const found of all) process.stdout.write(`${values.json === true ? JSON.stringify(found) : lineOf(found)}\n`);
process.exitCode = all.every((found) => found.ok) ? 0 : 1;
