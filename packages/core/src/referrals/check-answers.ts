import { AppError, fieldError } from '@waymark/contracts';
import { z } from 'zod';
import type { Programmes } from '../programmes/programmes.ts';
import { parseInput } from '../verbs/parse-input.ts';

type Answers = Record<string, unknown>;

/**
 * The answers to a programme's own form, by the plugin's schema; what is wrong is located at `answers.<field>`. A schema
 * that throws is the programme's fault and is told as `programme-form-failed`.
 */
export const checkAnswers = (programmes: Programmes, programmeId: string, answers: Answers): Answers => {
  const { schema } = programmes.get(programmeId).shared.referralForm;
  try {
    return parseInput(z.strictObject({ answers: schema }), { answers }).answers;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw fieldError('answers', 'programme-form-failed', 'The programme’s own questions could not be checked');
  }
};
