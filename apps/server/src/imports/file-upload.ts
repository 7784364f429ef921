import { AppError, daySchema, fieldError, holdsPermission, type ImportKind, newId } from '@waymark/contracts';
import { type Actor, beginImport, type Core, performVerb } from '@waymark/core';
import type { Context, Handler } from 'hono';
import { maximumFileBytes, type Packing, type Spool } from './spool.ts';

export interface FileUploadParts {
  readonly core: Core;
  readonly spool: Spool;
  /** Who asks. Error: `not-signed-in` (401). */
  readonly actorOf: (context: Context) => Promise<Actor>;
}

/** How a kind of file is sent; what it is stands in its bytes, so these are names alone. */
export interface UploadKind {
  readonly kind: ImportKind;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly mediaTypes: readonly string[];
}

const anyFile = 'application/octet-stream';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Browsers know XML by either name, and tables of text by that of Excel where it is installed. */
export const uploadKinds: readonly UploadKind[] = [
  { kind: 'cin-census', path: '/imports/cin-census', mediaTypes: ['text/xml', 'application/xml', anyFile] },
  {
    kind: 'annex-a',
    path: '/imports/annex-a',
    mediaTypes: [workbook, 'text/csv', 'application/vnd.ms-excel', anyFile],
  },
];
/** The day on which a file holds, in the query. */
export const asAtParameter = 'as-at';
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
const requireFile = ({ req }: Context, mediaTypes: readonly string[]): void => {
  const mediaType = (req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!mediaTypes.includes(mediaType)) throw new AppError('unsupported-media-type', 'media-type-not-taken');
  if (Number(req.header('content-length') ?? '0') > maximumFileBytes) {
    throw new AppError('too-large', 'body-too-large', { facts: { maximumBytes: maximumFileBytes } });
  }
};

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What the verb is told of the file, before it is taken in. */
const saidOf = ({ req }: Context, { kind }: UploadKind) => {
  const asAt = req.query(asAtParameter);
  const referenceDate = daySchema.optional().safeParse(asAt === '' ? undefined : asAt);
  if (!referenceDate.success) throw fieldError(asAtParameter, 'not-a-day', 'This is not a day');
  return { kind, ...(referenceDate.data !== undefined && { referenceDate: referenceDate.data }) };
};

/**
 * Takes a file in as it streams, answers 202 with the run it became, and leaves the reading to the import worker: a file
 * must be kept whole for its hash to be known before its first row is staged, a sender need not stay until it is read, and
 * a server that is stopped in the middle reads it from its beginning at the next start. The reading shows in `view-import`.
 */
export const fileUpload = ({ core, spool, actorOf }: FileUploadParts): ((upload: UploadKind) => Handler) => {
  let takenIn = 0;
  return (upload) => async (context) => {
    const actor = await actorOf(context);
    // The verb refuses, so that the refusal is audited, and before a byte is taken in.
    if (!mayImport(actor)) await performVerb(core, beginImport, { actor, input: {} });
    requireFile(context, upload.mediaTypes);
    const said = saidOf(context, upload);
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
      const begun = await performVerb(core, beginImport, { actor, input: { importRunId, fileHash, ...said } });
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
