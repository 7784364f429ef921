import type { Day, Id, ImportKind } from '@waymark/contracts';
import { ApiProblem } from '../api/api-problem.ts';
import { readAnswer } from '../api/read-answer.ts';
import { type PackedFile, packedFile } from './packed-file.ts';

/** The answer of the server, in its outlines: the run that the file has become. */
const isBegun = (answer: unknown): answer is { readonly importRunId: Id } =>
  typeof answer === 'object' && answer !== null && 'importRunId' in answer && typeof answer.importRunId === 'string';

const responseOf = (sent: XMLHttpRequest): Response => {
  const headers = { 'content-type': sent.getResponseHeader('content-type') ?? '' };
  return new Response(sent.status === 204 ? null : sent.responseText, { status: sent.status, headers });
};

/** `fetch` does not tell how much of a body has left, so this is the one place that does not use it. */
const send = (
  path: string,
  mediaType: string,
  { body, encoding }: PackedFile,
  onSent: (share: number) => void,
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open('POST', path);
    sent.setRequestHeader('content-type', mediaType);
    sent.setRequestHeader('accept', 'application/json');
    if (encoding !== undefined) sent.setRequestHeader('content-encoding', encoding);
    sent.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total);
    sent.onload = () => resolve(responseOf(sent));
    sent.onerror = () => reject(new ApiProblem(null));
    sent.onabort = () => reject(new ApiProblem(null));
    sent.send(body);
  });

/** A file of a council, with what only who gives it can say. */
export interface GivenFile {
  readonly kind: ImportKind;
  readonly file: File;
  /** The day on which it holds, where the file does not say it. */
  readonly asAt: Day | undefined;
}

/** A workbook is packed already. */
const isPacked = ({ name }: File): boolean => name.toLowerCase().endsWith('.xlsx');

/**
 * Sends a file to be read into a preview and answers its run; `onSent` is told the share of it that has left, from 0 to 1.
 * Errors: `ApiProblem`.
 */
export const sendFile = async ({ kind, file, asAt }: GivenFile, onSent: (share: number) => void): Promise<Id> => {
  const path = `/api/v1/imports/${kind}${asAt === undefined ? '' : `?as-at=${asAt}`}`;
  const mediaType = kind === 'cin-census' ? 'application/xml' : 'application/octet-stream';
  const body = isPacked(file) ? { body: file, encoding: undefined } : await packedFile(file);
  const answer = await readAnswer(await send(path, mediaType, body, onSent));
  if (isBegun(answer)) return answer.importRunId;
  throw new ApiProblem(null);
};
