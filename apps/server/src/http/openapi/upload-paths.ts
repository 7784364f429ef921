import { type ImportKind, importBegun } from '@waymark/contracts';
import { asAtParameter, type UploadKind, uploadKinds } from '../../imports/file-upload.ts';
import { jsonSchemaOf } from './json-schema-of.ts';
import type { OperationObject } from './operation-object.ts';
import { problemRefs } from './problem-responses.ts';

const file = { schema: { type: 'string', format: 'binary' } };

const titles: Readonly<Record<ImportKind, string>> = {
  'cin-census': 'a Children in Need census',
  'annex-a': 'a workbook with the lists of Annex A, or one of the lists as CSV,',
};

const asAt = {
  name: asAtParameter,
  in: 'query',
  required: false,
  schema: { type: 'string', format: 'date' },
  description: 'The day on which the lists hold; left out, the day on which the workbook was last saved is taken',
} as const;

const takeFile = ({ kind, mediaTypes }: UploadKind): OperationObject => ({
  operationId: `post-imports-${kind}`,
  summary: `Takes in ${titles[kind]} of at most 200 MB, as it is or packed with gzip, to be read into a preview.`,
  tags: ['imports'],
  ...(kind === 'annex-a' && { parameters: [asAt] }),
  requestBody: { required: true, content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, file])) },
  responses: {
    '202': {
      description: 'Taken in; the reading goes on, and shows in view-import',
      content: { 'application/json': { schema: jsonSchemaOf(importBegun, 'output') } },
    },
    ...problemRefs([400, 401, 403, 413, 415, 422, 429, 500, 503]),
  },
  'x-permission': 'core.import.run',
});

/** The routes that take a file in place of JSON. */
export const uploadPaths: readonly (readonly [path: string, method: string, object: OperationObject])[] =
  uploadKinds.map((upload) => [upload.path, 'post', takeFile(upload)]);
