import { importBegun } from '@waymark/contracts';
import { censusMediaTypes, censusUploadPath } from '../../imports/census-upload.ts';
import { jsonSchemaOf } from './json-schema-of.ts';
import type { OperationObject } from './operation-object.ts';
import { problemRefs } from './problem-responses.ts';

const file = { schema: { type: 'string', format: 'binary' } };

const takeCensus: OperationObject = {
  operationId: 'post-imports-cin-census',
  summary:
    'Takes in a Children in Need census of at most 200 MB, as it is or packed with gzip, to be read into a preview.',
  tags: ['imports'],
  requestBody: { required: true, content: Object.fromEntries(censusMediaTypes.map((mediaType) => [mediaType, file])) },
  responses: {
    '202': {
      description: 'Taken in; the reading goes on, and shows in view-import',
      content: { 'application/json': { schema: jsonSchemaOf(importBegun, 'output') } },
    },
    ...problemRefs([400, 401, 403, 413, 415, 429, 500, 503]),
  },
  'x-permission': 'core.import.run',
};

/** The routes that take a file in place of JSON. */
export const uploadPaths: readonly (readonly [path: string, method: string, object: OperationObject])[] = [
  [censusUploadPath, 'post', takeCensus],
];
