import { AppError, fieldError } from '@waymark/contracts';
import type { RecordKind } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import { parseInput } from '../verbs/parse-input.ts';

type Document = Record<string, unknown>;

/**
 * A document by the schema its programme declares for the kind; what is wrong is located at `document.<field>`. A schema
 * that throws is the programme's fault and is told as `programme-form-failed`.
 */
export const checkDocument = ({ form }: RecordKind, document: Document): Document => {
  try {
    return parseInput(z.strictObject({ document: form.schema }), { document }).document;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw fieldError('document', 'programme-form-failed', 'The programme’s own form could not be checked');
  }
};
