import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { arrivals, atTheirTimes } from './arrivals.ts';
import { type Ceiling, ceiling, percentile } from './ceiling.ts';
import { builtServer, startChild } from './child.ts';
import { enter, staffOf } from './enter.ts';
import { nextRegisters } from './next-registers.ts';
import type { Register } from './register-data.ts';
import { watchResident } from './resident.ts';
import { bodyOf, type Sender, saveRegister, view } from './save-register.ts';
import { firstId } from './screens.ts';
import { settled } from './settled.ts';
import { copyOf, databaseOf, type SizedData } from './sized-data.ts';

const registersASecond = 50;
const viewsASecond = 500;
/** So many before anything is timed: enough for the engine to have compiled what it runs. */
const warmUpSeconds = 5;
const seconds = 20;
const leads = 40;
/** One register in so many is sent twice at once, as a phone does that heard no answer. */
const sentTwice = 20;

/**
 * Registers of twelve and family views at random (design.md section 10), on a copy of some data: the 99th of a hundred
 * savings in milliseconds from when it was to begin, answers that were refusals, marks that are missing or there twice,
 * and the most memory held meanwhile.
 */
export const measureMixedLoad = async (data: SizedData): Promise<Ceiling[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const copy = copyOf(data, join(folder, 'copy'));
    const file = databaseOf(copy);
    const registers = nextRegisters(file, Math.ceil(registersASecond * (seconds + warmUpSeconds) * 1.2));
    const waymark = await startChild(builtServer, ['start'], copy.environment);
    const saved: Register[] = [];
    let found: Ceiling[];
    try {
      await settled(file);
      found = await under(waymark, { registers, saved });
    } finally {
      await waymark.stop();
    }
    return [...found, ceiling('mixed load, marks lost or doubled', 'marks', wrongMarks(file, saved), 0)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Work {
  readonly registers: readonly Register[];
  /** Takes those that were answered as saved. */
  readonly saved: Register[];
}

const under = async (
  { address: origin, pid }: { readonly address: string; readonly pid: number },
  { registers, saved }: Work,
): Promise<Ceiling[]> => {
  // Lets go of a connection before the server does, which closes one that was idle for five seconds.
  const agent = new Agent({ keepAlive: true, timeout: 3000 });
  const senders = new Map<string, Sender>();
  for (const staffId of new Set(registers.map((register) => register.staffId)))
    senders.set(staffId, { agent, origin, cookie: await enter(origin, staffId) });
  const views = await familiesToView(agent, origin);
  const queue = [...registers];
  const save = async (index: number): Promise<void> => {
    const register = queue.pop();
    const sender = senders.get(register?.staffId ?? '');
    if (register === undefined || sender === undefined) throw new Error('There are not enough registers');
    const body = bodyOf(register);
    const times = index % sentTwice === 0 ? 2 : 1;
    await Promise.all(Array.from({ length: times }, () => saveRegister(sender, body)));
    saved.push(register);
  };
  const look = async (index: number): Promise<void> => {
    const { sender, path } = views[index % views.length] as (typeof views)[number];
    await view(sender, path);
  };
  const during = (span: number) =>
    Promise.all([
      atTheirTimes(arrivals(registersASecond, span), save),
      atTheirTimes(arrivals(viewsASecond, span), look),
    ]);
  await during(warmUpSeconds);
  const mostResident = watchResident(pid);
  const [saves, looks] = await during(seconds);
  agent.destroy();
  const resident = mostResident();
  const [p50, p99] = [percentile(saves.taken, 50), percentile(saves.taken, 99)];
  const viewed = `views p50 ${percentile(looks.taken, 50).toFixed(1)} ms, p99 ${percentile(looks.taken, 99).toFixed(1)} ms`;
  return [
    ceiling(`mixed load, p99 of saving a register (p50 ${p50.toFixed(1)} ms; ${viewed})`, 'ms', p99, 50),
    ceiling('mixed load, answers that were refusals', 'answers', saves.failed + looks.failed, 0),
    ...(resident === undefined ? [] : [ceiling('mixed load, memory held at most', 'MB', resident, 250)]),
  ];
};

/** Families as those who work with them open them. */
const familiesToView = async (agent: Agent, origin: string) => {
  const found: { readonly sender: Sender; readonly path: string }[] = [];
  const workers = (await staffOf(origin)).filter(({ roles }) => roles.includes('lead-practitioner'));
  for (const { staffId } of workers) {
    if (found.length === leads) break;
    const cookie = await enter(origin, staffId);
    const list = await (await fetch(`${origin}/api/v1/my-children`, { headers: { cookie } })).text();
    const familyId = firstId(list, 'familyId');
    if (familyId !== undefined) found.push({ sender: { agent, origin, cookie }, path: `/api/v1/families/${familyId}` });
  }
  if (found.length === 0) throw new Error('Nobody has a family to view');
  return found;
};

/** How many marks of registers that were answered as saved are missing, and how many are there more than once. */
const wrongMarks = (file: string, saved: readonly Register[]): number => {
  const database = new DatabaseSync(file, { readOnly: true });
  const count = database.prepare(
    'select count(*) as marks, count(distinct person_id) as people from marks where session_id = ?',
  );
  const wrong = saved.map(({ sessionId, personIds }) => {
    const { marks, people } = count.get(sessionId) ?? {};
    const [written, persons] = [Number(marks), Number(people)];
    return personIds.length - persons + (written - persons);
  });
  database.close();
  return wrong.reduce((sum, one) => sum + one, 0);
};
