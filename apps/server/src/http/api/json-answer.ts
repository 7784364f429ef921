/** One object for all answers without a version: the server writes it as it is and changes nothing in it. */
const plain: ResponseInit = { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } };

const versionOf = (output: unknown): number | undefined => {
  if (typeof output !== 'object' || output === null || !('version' in output)) return undefined;
  return typeof output.version === 'number' ? output.version : undefined;
};

/** An answer of the API, kept by no cache; one with a `version` carries it as `ETag`, for `If-Match`. */
export const jsonAnswer = (output: unknown): Response => {
  const version = versionOf(output);
  const init =
    version === undefined
      ? plain
      : { headers: { 'content-type': 'application/json', 'cache-control': 'no-store', etag: `"${version}"` } };
  return new Response(JSON.stringify(output), init);
};
