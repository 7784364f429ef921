import { handOver } from './hand-over.mjs';

/** A command that is a program of its own and gets the arguments as they are. */
export function tool(file) {
  return (args, env) => handOver(file, args, env);
}
