import type { Eligibility, ReportSections, ServerPlugin } from '@waymark/plugin-api/server';
import type { Finding } from '@waymark/plugin-api/shared';

// Rules that are not pure, one a fault; the fault is named in the address the file is imported by. The clock is reached
// without naming it in one breath, since the house's own check would find it here.

const finding = (because: unknown): readonly Finding[] => [
  { rule: 'a-rule', outcome: 'pass', because: `Because of ${String(because)}.` },
];

let asked = 0;
const { now } = Date;
const { Now } = Temporal;

const swallowing = (work: () => unknown): unknown => {
  try {
    return work();
  } catch {
    return 'nothing';
  }
};

const rules: Readonly<Record<string, Eligibility>> = {
  none: ({ children }) => finding(children.length),
  'date-now': () => finding(now()),
  'new-date': () => finding(Reflect.construct(Date, [])),
  'temporal-now': () => finding(Now.plainDateISO()),
  'swallowed-clock': () => finding(typeof swallowing(() => now())),
  random: () => finding(Math.random()),
  'new-id': () => finding(crypto.randomUUID()),
  network: () => finding(typeof swallowing(() => fetch('http://127.0.0.1:9/'))),
  timer: () => finding(typeof setTimeout(() => undefined, 1)),
  files: () => {
    void import('node:fs').catch(() => undefined);
    return finding('a file');
  },
  builtin: () => finding(typeof swallowing(() => process.getBuiltinModule('node:fs'))),
  memory: () => {
    asked += 1;
    return finding(asked);
  },
  sorts: ({ children }) => {
    const list: unknown = children;
    if (Array.isArray(list)) list.sort();
    return finding(children.length);
  },
  throws: ({ children }) => {
    if (children.length > 1) throw new Error('too many');
    return finding(children.length);
  },
  endless: () => {
    while (asked === 0);
    return finding('never');
  },
};

const fault = new URL(import.meta.url).searchParams.get('fault') ?? 'none';
const rule = rules[fault];

const lateClock: ReportSections = async () => {
  await Promise.resolve();
  now();
  return [];
};

export const plugin: Omit<ServerPlugin, 'shared'> = {
  ...(rule !== undefined && { eligibility: rule }),
  ...(fault === 'late-clock' && { reportSections: lateClock }),
};
