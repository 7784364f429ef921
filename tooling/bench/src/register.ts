import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtServer, startChild } from './child.ts';
import { enterAs } from './enter.ts';
import { type Measure, measure, median } from './measure.ts';
import { registersByHand } from './register-by-hand.ts';
import { addRegisters, type Register, staffIdOf } from './register-data.ts';
import { bodyOf, saveRegister } from './save-register.ts';
import { settled } from './settled.ts';

const facilitator = 'Sam Okafor';
const groups = 1020;
/** Registers before any is measured: enough for the engine to have compiled what it runs. */
const warmUp = 320;
const byOne = 250;

/**
 * A register of twelve over HTTP, with facts, audit, engagement and outbox, against the same rows written by hand
 * (design.md section 10): one client, and twenty.
 */
export const measureRegister = async (rounds: number): Promise<Measure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const keyFile = join(folder, 'key.json');
  const data = join(folder, 'data');
  const environmentOf = (at: string) => ({ WAYMARK_DATA: at, WAYMARK_PORT: '0', WAYMARK_KEY_FILE: keyFile });
  try {
    await (await startChild(builtServer, ['start'], environmentOf(data))).stop();
    const file = join(data, 'waymark.db');
    const registers = addRegisters(file, [staffIdOf(file, facilitator)], groups);
    await settle(data, environmentOf(data));
    const results: Record<'one' | 'twenty' | 'hand', number[]> = { one: [], twenty: [], hand: [] };
    for (let round = 0; round < rounds; round += 1) {
      const fresh = join(folder, `round-${round}`);
      cpSync(data, fresh, { recursive: true });
      const waymark = await startChild(builtServer, ['start'], environmentOf(fresh));
      const cookie = await enterAs(waymark.address, facilitator);
      await send(waymark.address, cookie, registers.slice(0, warmUp), 4);
      await settled(join(fresh, 'waymark.db'));
      results.one.push(await send(waymark.address, cookie, registers.slice(warmUp, warmUp + byOne), 1));
      results.twenty.push(await send(waymark.address, cookie, registers.slice(warmUp + byOne), 20));
      await waymark.stop();
      const hand = join(folder, `hand-${round}`);
      cpSync(data, hand, { recursive: true });
      results.hand.push(registersByHand(join(hand, 'waymark.db'), registers, warmUp));
      rmSync(fresh, { recursive: true, force: true });
      rmSync(hand, { recursive: true, force: true });
    }
    const byHand = median(results.hand);
    return [
      measure('register of 12, one client', 'registers/s', median(results.one), byHand, 0.3),
      measure('register of 12, twenty clients', 'registers/s', median(results.twenty), byHand, 0.6),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Lets a server do once what it does by itself each night, so that no measured one has to. */
const settle = async (data: string, environment: Record<string, string>): Promise<void> => {
  const waymark = await startChild(builtServer, ['start'], environment);
  await settled(join(data, 'waymark.db'));
  await waymark.stop();
};

/** Records registers with so many clients at once; answers registers a second. */
const send = async (
  origin: string,
  cookie: string,
  registers: readonly Register[],
  clients: number,
): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const queue = [...registers].reverse();
  const client = async (): Promise<void> => {
    for (let register = queue.pop(); register !== undefined; register = queue.pop())
      await saveRegister({ agent, origin, cookie }, bodyOf(register));
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return registers.length / ((performance.now() - begun) / 1000);
};
