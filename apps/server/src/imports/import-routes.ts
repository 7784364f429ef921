import { Hono } from 'hono';
import { requestTimeout } from '../security/index.ts';
import { type CensusUploadParts, censusUpload, censusUploadPath } from './census-upload.ts';

/** Longest time a file may take to come in; milliseconds. The HTTP server itself ends a slower sender before that. */
const longestUpload = 600_000;

/** What takes a whole file, to be mounted at `/api/v1` beside the verbs. */
export const importRoutes = (parts: CensusUploadParts): Hono =>
  new Hono().post(censusUploadPath, requestTimeout(longestUpload), censusUpload(parts));
