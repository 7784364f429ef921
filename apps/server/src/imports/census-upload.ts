import { AppError, holdsPermission, type ImportKind, newId } from '@waymark/contracts';
import { type Actor, beginImport, type Core, performVerb } from '@waymark/core';
import type { Context, Handler } from 'hono';
import { maximumFileBytes, type Packing, type Spool } from './spool.ts';

export interface CensusUploadParts {
  readonly core: Core;
  readonly spool: Spool;
  /** Who asks. Error: `not-signed-in` (401). */
  readonly actorOf: (context: Context) => Promise<Actor>;
}

/** Below `/api/v1`. */
export const censusUploadPath = '/imports/cin-census';
/** What the file may be called; browsers know XML by either of the first two. */
export const censusMediaTypes: readonly string[] = ['text/xml', 'application/xml', 'application/octet-stream'];

const kind: ImportKind = 'cin-census';
/** Files taken in at the same time. */
const mostAtOnce = 3;

const mayImport = ({ roles }: Actor): boolean => holdsPermission([...roles], 'core.import.run');

const packingOf = ({ req }: Context): Packing => {
  const encoding = req.header('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity') return 'none';
  if (encoding === 'gzip') return 'gzip';
  throw new AppError('unsupported-media-type', 'encoding-not-taken', { message: 'Send the file as it is, or as gzip' });
};

/** What the head of a request already tells, so that nothing need be read. */
const requireFile = ({ req }: Context): void => {
  const mediaType = (req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!censusMediaTypes.includes(mediaType)) throw new AppError('unsupported-media-type', 'media-type-not-taken');
  if (Number(req.header('content-length') ?? '0') > maximumFileBytes) {
    throw new AppError('too-large', 'body-too-large', { facts: { maximumBytes: maximumFileBytes } });
  }
};

async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * Takes a census in as it streams, answers 202 with the run it became, and leaves the reading to the import worker: a file
 * must be kept whole for its hash to be known before its first row is staged, a sender need not stay until it is read, and
 * a server that is stopped in the middle reads it from its beginning at the next start. The reading shows in `view-import`.
 */
export const censusUpload = ({ core, spool, actorOf }: CensusUploadParts): Handler => {
  let takenIn = 0;
  return async (context) => {
    const actor = await actorOf(context);
    // The verb refuses, so that the refusal is audited, and before a byte is taken in.
    if (!mayImport(actor)) await performVerb(core, beginImport, { actor, input: {} });
    requireFile(context);
    const packing = packingOf(context);
    if (takenIn >= mostAtOnce) {
      throw new AppError('too-many-requests', 'too-many-files', {
        message: 'Other files are being sent. Try again in a minute',
        facts: { retryAfterSeconds: 60 },
      });
    }
    const importRunId = newId();
    takenIn += 1;
    try {
      const fileHash = await spool.take(importRunId, context.req.raw.body ?? nothing(), packing);
      const begun = await performVerb(core, beginImport, { actor, input: { importRunId, kind, fileHash } });
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
      return new Response(JSON.stringify(begun), { status: 202, headers });
    } catch (error) {
      spool.drop(importRunId);
      throw error;
    } finally {
      takenIn -= 1;
    }
  };
};
