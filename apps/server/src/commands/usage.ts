import type { Command } from './command.ts';
import { optionLines, sharedOptions } from './read-typed.ts';

/** What can be typed, in full. */
export const usage = (commands: readonly Command[]): readonly string[] => [
  'Usage: waymark COMMAND [OPTIONS]',
  '',
  ...commands.flatMap((command) => {
    const { name, operands = [], summary } = command;
    const own = Object.keys(command.options).length === 0 ? [] : optionLines({ ...command, options: command.options });
    return [
      `  ${[name, ...operands].join(' ').padEnd(26)} ${summary}`,
      ...own.slice(Object.keys(sharedOptions).length),
    ];
  }),
  '',
  'Every command also takes --json (JSON alone on standard output) and --data FOLDER.',
];
