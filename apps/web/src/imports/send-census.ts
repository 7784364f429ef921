import type { Id } from '@waymark/contracts';
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
const send = ({ body, encoding }: PackedFile, onSent: (share: number) => void): Promise<Response> =>
  new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open('POST', '/api/v1/imports/cin-census');
    sent.setRequestHeader('content-type', 'application/xml');
    sent.setRequestHeader('accept', 'application/json');
    if (encoding !== undefined) sent.setRequestHeader('content-encoding', encoding);
    sent.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total);
    sent.onload = () => resolve(responseOf(sent));
    sent.onerror = () => reject(new ApiProblem(null));
    sent.onabort = () => reject(new ApiProblem(null));
    sent.send(body);
  });

/**
 * Sends a census to be read into a preview and answers its run; `onSent` is told the share of it that has left, from 0 to
 * 1. Errors: `ApiProblem`.
 */
export const sendCensus = async (file: Blob, onSent: (share: number) => void): Promise<Id> => {
  const answer = await readAnswer(await send(await packedFile(file), onSent));
  if (isBegun(answer)) return answer.importRunId;
  throw new ApiProblem(null);
};
