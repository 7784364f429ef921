import { existsSync } from 'node:fs';
import { type AuditProblem, loadKeys, openSqliteTrail, readHeadLog, verifyAudit } from '@waymark/database';
import { databaseFile } from '../composition/settings.ts';
import { StartRefused } from '../composition/start-refused.ts';
import { auditHeadFile } from '../jobs/log-audit-head.ts';
import type { Command } from './command.ts';
import { settingsOf } from './settings-of.ts';

const words: Readonly<Record<AuditProblem, (at: number) => string>> = {
  altered: (at) => `Entry ${at} of the audit is not what was written.`,
  missing: (at) => `Entry ${at} of the audit is gone.`,
  cut: (at) => `The audit ends before entry ${at}, which is known from the log of its heads.`,
  unnumbered: () => 'The audit holds an entry that Waymark did not write.',
};

/** Walks the whole audit chain, beside a running server or without one. */
export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'check that nobody has changed the audit',
  options: {},
  run: async (place, typed, output) => {
    const settings = settingsOf(place, typed);
    const file = databaseFile(settings);
    if (!existsSync(file)) throw new StartRefused(`There is no database in ${settings.dataFolder}`);
    const { auditKey } = loadKeys({ path: settings.keyFile, createIfMissing: false });
    const { trail, close } = openSqliteTrail(file);
    try {
      const verdict = await verifyAudit({ trail, auditKey, heads: readHeadLog(auditHeadFile(settings.dataFolder)) });
      output.result(verdict);
      if (verdict.isWhole) output.say(`The audit is whole: ${verdict.entries} entries.`);
      else output.complain(words[verdict.problem](verdict.at));
      return verdict.isWhole ? 0 : 1;
    } finally {
      close();
    }
  },
};
