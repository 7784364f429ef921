import { AppError, confirmImportInput, importConfirmed } from '@waymark/contracts';
import { isSystem } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { confirmRun } from './confirm-run.ts';
import { runInReach } from './run-in-reach.ts';

/** A person takes a preview for right; what follows is written in his or her name. */
export const confirmImport = defineVerb({
  name: 'confirm-import',
  summary: 'Confirms the preview of a file, so that it is written.',
  permission: 'core.import.run',
  route: { method: 'POST', path: '/imports/:importRunId/confirmation' },
  input: confirmImportInput,
  output: importConfirmed,
  repeat: 'version',
  sample: (world) => ({ importRunId: world.importRunId }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ unit, actor, subject: run, ifMatch, about }, { importRunId, isOtherCouncilMeant }) => {
    if (isSystem(actor)) {
      throw new AppError('not-allowed', 'person-needed', { message: 'A person confirms an import' });
    }
    about({ records: [importRunId], persons: [] });
    return await confirmRun(unit, run, actor, { ifMatch, isOtherCouncilMeant });
  },
});
