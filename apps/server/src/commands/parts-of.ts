import { createLog } from '../composition/log.ts';
import type { ServerParts } from '../composition/server-parts.ts';
import type { CommandPlace, Output } from './command.ts';

/** The parts of a server for a command: its log goes to standard error, its words to wherever the command speaks. */
export const partsOf = ({ partsOf: make, now, writeError }: CommandPlace, { say }: Output): ServerParts =>
  make({ now, log: createLog(writeError, now), say });
