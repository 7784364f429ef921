import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/**
 * Confirms the preview of this version: what follows is written in the name of who confirms. A file of another council
 * takes a word more.
 */
export const confirmImport = (importRunId: Id, version: number, isOtherCouncilMeant: boolean) =>
  request(
    {
      method: 'POST',
      path: `/imports/${importRunId}/confirmation`,
      body: isOtherCouncilMeant ? { isOtherCouncilMeant } : {},
      ifMatch: version,
    },
    (contracts) => contracts.importConfirmed,
  );

/** Puts a file away that was not confirmed, with everything that was read of it. */
export const discardImport = (importRunId: Id) =>
  request(
    { method: 'POST', path: `/imports/${importRunId}/discard`, body: {} },
    (contracts) => contracts.importDiscarded,
  );
