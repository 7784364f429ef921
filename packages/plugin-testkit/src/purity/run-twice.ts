import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { Breach, PurityInputs } from './breach.ts';
import { armed, armedUntil, isTrapped, trappedSoFar } from './install-traps.ts';

const freeze = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(Object.freeze(value))) freeze(part);
  return value;
};

/** What a rule answers as text; `undefined` where it threw, which `found` then holds. */
const answer = (where: string, run: () => unknown, found: Breach[]): string | undefined => {
  try {
    return JSON.stringify(armed(where, run));
  } catch (thrown) {
    if (!isTrapped(thrown)) found.push(faultOf(where, thrown));
    return undefined;
  }
};

const faultOf = (where: string, thrown: unknown): Breach => {
  const isFrozen =
    thrown instanceof TypeError && /read only|not extensible|Cannot (?:delete|assign|add)/u.test(thrown.message);
  return { rule: isFrozen ? 'changes-its-input' : 'throws', where };
};

/** One rule on one input, as it may safely be handed any input of its list. */
interface Case {
  readonly where: string;
  readonly run: () => unknown;
}

/**
 * Safe by this guarantee: the inputs were generated for this plugin, by the contract's own schemas, and came through the
 * worker's door as plain data.
 */
const asHanded = <Value>(input: unknown): Value => freeze(structuredClone(input)) as Value;

const casesOf = ({ eligibility, guards = [], stages }: ServerPlugin, inputs: PurityInputs): readonly Case[] => {
  const { today, moves } = inputs;
  const rules = inputs.referrals.map((referral) => ({
    where: 'eligibility',
    run: () => eligibility?.(asHanded(referral), today),
  }));
  const guarded = inputs.referrals.flatMap((referral, index) =>
    guards.map((guard, at) => ({
      where: `guards.${at}`,
      run: () => guard(asHanded(moves[index % moves.length]), asHanded(referral), today),
    })),
  );
  const staged = inputs.places.map(({ facts, asOf }) => ({
    where: 'stages',
    run: () => stages?.(asHanded(facts), asOf),
  }));
  return [...rules, ...guarded, ...staged];
};

/** Runs every rule on every input, then once more in the opposite order: state left behind shows as a difference. */
const pureRules = (plugin: ServerPlugin, inputs: PurityInputs, found: Breach[]): void => {
  const cases = casesOf(plugin, inputs);
  const first = cases.map(({ where, run }) => answer(where, run, found));
  cases.toReversed().forEach(({ where, run }, index) => {
    const before = first[cases.length - 1 - index];
    if (before === undefined) return;
    if (answer(where, run, []) !== before) found.push({ rule: 'differs-when-run-again', where });
  });
};

const reports = async ({ reportSections }: ServerPlugin, inputs: PurityInputs, found: Breach[]): Promise<void> => {
  if (reportSections === undefined) return;
  const where = 'reportSections';
  for (const request of inputs.requests) {
    try {
      const one = JSON.stringify(await armedUntil(where, () => reportSections(asHanded(request))));
      const two = JSON.stringify(await armedUntil(where, () => reportSections(asHanded(request))));
      if (one !== two) found.push({ rule: 'differs-when-run-again', where });
    } catch (thrown) {
      if (!isTrapped(thrown)) found.push(faultOf(where, thrown));
    }
  }
};

/** Everything of a plugin that must be pure, run twice on all inputs, in a worker whose traps are set. */
export const runTwice = async (plugin: ServerPlugin, inputs: PurityInputs): Promise<readonly Breach[]> => {
  const found: Breach[] = [];
  pureRules(plugin, inputs, found);
  await reports(plugin, inputs, found);
  return [...trappedSoFar(), ...found];
};
