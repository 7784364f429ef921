import { registerHooks } from 'node:module';
import type { Breach } from './breach.ts';

/** What the traps have caught in this worker. A trap is armed only while a rule of the plugin runs. */
const caught: Breach[] = [];
let point: string | undefined;

class Trapped extends Error {}

const spring = (rule: Breach['rule'], what: string): void => {
  if (point === undefined) return;
  caught.push({ rule, where: `${point}: ${what}` });
  throw new Trapped(`${rule}: ${what}`);
};

/** Runs a piece of the plugin with the traps armed; what is caught is gathered even where the plugin swallows it. */
export const armed = <Value>(where: string, work: () => Value): Value => {
  point = where;
  try {
    return work();
  } finally {
    point = undefined;
  }
};

/** As `armed`, for what answers later. Nothing else of the plugin runs meanwhile. */
export const armedUntil = async <Value>(where: string, work: () => Promise<Value>): Promise<Value> => {
  point = where;
  try {
    return await work();
  } finally {
    point = undefined;
  }
};

export const trappedSoFar = (): readonly Breach[] => [...caught];
export const isTrapped = (thrown: unknown): boolean => thrown instanceof Trapped;

type Callable = (...parts: unknown[]) => unknown;

/** Puts a trap in the place of a function; it goes on to the real one where it is not armed. */
const trap = (owner: object, name: string, rule: Breach['rule'], label: string): void => {
  const real: unknown = Reflect.get(owner, name);
  if (typeof real !== 'function') return;
  const trapped: Callable = function (this: unknown, ...parts) {
    spring(rule, label);
    return Reflect.apply(real, this, parts);
  };
  Object.defineProperty(owner, name, { value: trapped, configurable: true, writable: true });
};

const trapDate = (): void => {
  const isToday = (parts: readonly unknown[]): boolean => parts.length === 0;
  globalThis.Date = new Proxy(Date, {
    construct(target, parts, newTarget) {
      if (isToday(parts)) spring('reads-the-clock', 'new Date()');
      return Reflect.construct(target, parts, newTarget);
    },
    apply(target, self, parts) {
      spring('reads-the-clock', 'Date()');
      return Reflect.apply(target, self, parts);
    },
  });
  trap(globalThis.Date, 'now', 'reads-the-clock', 'Date.now()');
};

const trapAll = (owner: object, names: readonly string[], rule: Breach['rule'], prefix = ''): void => {
  for (const name of names) trap(owner, name, rule, `${prefix}${name}()`);
};

const trapGlobals = (): void => {
  const { Now } = Temporal;
  trapAll(Now, Object.getOwnPropertyNames(Now), 'reads-the-clock', 'Temporal.Now.');
  trapAll(performance, ['now'], 'reads-the-clock', 'performance.');
  trapAll(process, ['hrtime', 'uptime', 'cpuUsage', 'threadCpuUsage'], 'reads-the-clock', 'process.');
  trapAll(Math, ['random'], 'rolls-dice', 'Math.');
  trapAll(crypto, ['randomUUID', 'getRandomValues'], 'rolls-dice', 'crypto.');
  trapAll(globalThis, ['fetch', 'WebSocket', 'EventSource'], 'reaches-the-network');
  trapAll(globalThis, ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'], 'works-later');
  trapAll(process, ['getBuiltinModule', 'exit', 'kill', 'chdir', 'nextTick'], 'reaches-the-machine', 'process.');
};

/**
 * Modules of Node that the plugin's own files ask for, at once or later; `home` is the folder of the plugin. Packages it
 * uses may have them.
 */
const trapModules = (home: string): void => {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const isOwn = context.parentURL?.startsWith(home) === true && !context.parentURL.includes('/node_modules/');
      if (isOwn && found.url.startsWith('node:'))
        caught.push({ rule: 'reaches-the-machine', where: `${point ?? 'import'}: ${found.url}` });
      return found;
    },
  });
};

/** Takes clock, dice, network, machine and timers away from whatever is imported afterwards. */
export const installTraps = (home: string): void => {
  trapDate();
  trapGlobals();
  trapModules(home);
};
