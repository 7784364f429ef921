import { confirmImportInput, importConfirmed } from '@waymark/contracts';
import { defineVerb } from '../verbs/declaration.ts';
import { confirmRun } from './confirm-run.ts';
import { runInReach } from './run-in-reach.ts';

/**
 * The same for whoever types the command at the server itself, whom Waymark cannot name: an act of its own, so that the
 * audit tells it from a colleague's. Nothing that runs by itself calls it.
 */
export const confirmImportAtServer = defineVerb({
  name: 'confirm-import-at-server',
  summary: 'Confirms the preview of a file by command. Run at the server itself.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/imports/:importRunId/confirmation' },
  input: confirmImportInput,
  output: importConfirmed,
  repeat: 'version',
  sample: (world) => ({ importRunId: world.importRunId }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ unit, actor, subject: run, ifMatch, about }, { importRunId, isOtherCouncilMeant }) => {
    about({ records: [importRunId], persons: [] });
    return await confirmRun(unit, run, actor, { ifMatch, isOtherCouncilMeant });
  },
});
