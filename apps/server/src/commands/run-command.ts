import { createLog } from '../composition/log.ts';
import { tracesOf } from '../composition/traces-of.ts';
import { type Command, type CommandPlace, type Output, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { plainWords } from './plain-words.ts';
import { readTyped } from './read-typed.ts';
import { usage } from './usage.ts';

/** The command that these words begin with, and what follows it. Throws `UsageError` where there is none. */
const findCommand = (args: readonly string[]): { readonly command: Command; readonly rest: readonly string[] } => {
  for (const command of commands) {
    const words = command.name.split(' ');
    if (words.every((word, index) => args[index] === word)) return { command, rest: args.slice(words.length) };
  }
  const [first = '', second] = args;
  if (first === '') throw new UsageError('Say what to do');
  const family = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  if (family.length > 0)
    throw new UsageError(`"${[first, second].join(' ').trim()}" is not one of: ${family.join(', ')}`);
  throw new UsageError(`There is no command "${first}"`);
};

const outputOf = ({ writeOut, writeError }: CommandPlace, isJson: boolean): Output => ({
  isJson,
  say: (line) => (isJson ? writeError : writeOut)(`${line}\n`),
  complain: (line) => writeError(`${line}\n`),
  result: (value) => {
    if (isJson) writeOut(`${JSON.stringify(value)}\n`);
  },
});

/**
 * Runs what was typed: exit code 0, 1 where something is wrong, 2 where it was typed wrong. Everything is said in plain
 * words; a defect goes to the log, without its words.
 */
export const runCommand = async (args: readonly string[], place: CommandPlace): Promise<number> => {
  const output = outputOf(place, args.includes('--json'));
  try {
    if (args.length === 0 || args[0] === 'help' || args.includes('--help')) {
      for (const line of usage(commands)) output.say(line);
      return args.length === 0 ? 2 : 0;
    }
    const { command, rest } = findCommand(args);
    return await command.run(place, readTyped(command, rest), output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.complain(`${error.message}.`);
      output.complain('Type "waymark help" to see what can be done.');
      return 2;
    }
    const words = plainWords(error);
    if (words === undefined) {
      createLog(place.writeError, place.now)('error', 'command-failed', tracesOf(error));
      output.complain('Something went wrong that should not have. The line above says where.');
    } else for (const line of words.split('\n')) output.complain(line);
    return 1;
  }
};
