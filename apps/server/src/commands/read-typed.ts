import { parseArgs } from 'node:util';
import { type Command, type OptionKind, type Typed, UsageError } from './command.ts';

/** Options of every command. */
export const sharedOptions: Readonly<Record<string, OptionKind>> = {
  json: { type: 'boolean', help: 'print JSON alone on standard output' },
  data: { type: 'string', value: 'FOLDER', help: 'the data folder (WAYMARK_DATA)' },
};

const optionsOf = ({ options }: Command): Readonly<Record<string, OptionKind>> => ({ ...sharedOptions, ...options });

/** Reads what follows the name of a command. Throws `UsageError` in plain words; nothing is guessed. */
export const readTyped = (command: Command, args: readonly string[]): Typed => {
  const known = optionsOf(command);
  const options = Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (kind === undefined) throw new UsageError(`"${command.name}" has no option ${token.rawName}`);
    if (flags.has(token.name) || values.has(token.name)) throw new UsageError(`${token.rawName} is given twice`);
    if (kind.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
      flags.add(token.name);
    } else {
      const isMissing = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'));
      if (isMissing || token.value === undefined)
        throw new UsageError(`${token.rawName} needs a value: ${kind.value ?? 'TEXT'}`);
      values.set(token.name, token.value);
    }
  }
  const { operands = [] } = command;
  const missing = operands[positionals.length];
  if (missing !== undefined) throw new UsageError(`"${command.name}" needs ${missing}`);
  if (positionals.length > operands.length) {
    throw new UsageError(`"${command.name}" does not know what to do with "${positionals.at(operands.length)}"`);
  }
  return { positionals, flags, values };
};

/** The options of a command, a line each. */
export const optionLines = (command: Command): readonly string[] =>
  Object.entries(optionsOf(command)).map(([name, { value, help }]) => {
    const typed = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return `      ${typed.padEnd(24)} ${help}`;
  });
