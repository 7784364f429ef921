import { parseArgs } from 'node:util';
import type { Ceiling } from './ceiling.ts';
import { measureFamilyView } from './family-view.ts';
import type { Measure } from './measure.ts';
import { measureMixedLoad } from './mixed-load.ts';
import { measureRegister } from './register.ts';
import { measureScreens } from './screen-times.ts';
import { measureScript } from './script-size.ts';
import { dataOfSize, type Size, sizes } from './sized-data.ts';
import { measureStartUp } from './start-up.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    size: { type: 'string', default: 'region' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const oneOf = <Name extends string>(option: string, names: readonly Name[], given: string): Name => {
  const name = names.find((known) => known === given);
  if (name === undefined) throw new Error(`--${option} must be one of: ${names.join(', ')}`);
  return name;
};
const size: Size = oneOf('size', sizes, values.size);

/** What is measured, in this order. */
const parts = {
  script: async () => measureScript(),
  'start-up': async () => await measureStartUp(rounds, await dataOfSize(size, say)),
  screens: async () => await measureScreens(await dataOfSize(size, say)),
  'mixed-load': async () => await measureMixedLoad(await dataOfSize(size, say)),
  'family-view': async () => await measureFamilyView(rounds, seconds),
  register: async () => await measureRegister(rounds),
} as const satisfies Record<string, () => Promise<readonly (Ceiling | Measure)[]>>;
const names = Object.keys(parts) as (keyof typeof parts)[];
const asked = values.only === undefined ? names : [oneOf('only', names, values.only)];

const verdictOf = ({ ok }: { readonly ok: boolean }): string => (ok ? 'met' : 'NOT MET');
const lineOf = (found: Ceiling | Measure): string =>
  'most' in found
    ? `${found.name}: ${found.value} ${found.unit} (at most ${found.most}, ${verdictOf(found)})`
    : `${found.name}: ${found.value} of ${found.baseline} ${found.unit} = ${found.ratio} (at least ${found.target}, ${verdictOf(found)})`;

say(`Data of the size ${size}.`);
for (const name of asked) {
  say(`${name} …`);
  for (const found of await parts[name]()) {
    process.stdout.write(`${values.json === true ? JSON.stringify(found) : lineOf(found)}\n`);
    if (!found.ok) process.exitCode = 1;
  }
}
