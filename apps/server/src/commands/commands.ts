import { auditVerify } from './audit-verify.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { importAnnexA, importCinCensus } from './import-commands.ts';
import { migrate } from './migrate.ts';
import { start } from './start.ts';

/** Every command, as the usage lists them. */
export const commands: readonly Command[] = [start, migrate, demo, importCinCensus, importAnnexA, auditVerify, doctor];
