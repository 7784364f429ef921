import { z } from 'zod';
import type { JsonSchema } from '../openapi/json-schema-of.ts';
import type { OperationObject } from '../openapi/operation-object.ts';

const answerShape = z.object({
  content: z.object({
    'application/json': z.object({ schema: z.custom<JsonSchema>((value) => typeof value === 'object') }),
  }),
});

/** The schema of the answer that was asked for; none where the answer is empty. */
export const answerSchema = ({ responses }: OperationObject): JsonSchema | undefined => {
  const read = answerShape.safeParse(responses['200']);
  return read.success ? read.data.content['application/json'].schema : undefined;
};

/** The statuses of the problems an operation may answer. */
export const problemCodes = ({ responses }: OperationObject): readonly string[] =>
  Object.keys(responses).filter((status) => !status.startsWith('2'));
