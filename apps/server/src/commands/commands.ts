import { auditVerify } from './audit-verify.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { importCinCensus } from './import-cin-census.ts';
import { migrate } from './migrate.ts';
import { start } from './start.ts';

/** Every command, as the usage lists them. */
export const commands: readonly Command[] = [start, migrate, demo, importCinCensus, auditVerify, doctor];
