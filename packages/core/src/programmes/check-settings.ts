import { AppError, fieldError } from '@waymark/contracts';
import { z } from 'zod';
import { parseInput } from '../verbs/parse-input.ts';
import type { Programmes } from './programmes.ts';

type Settings = Record<string, unknown>;

/** Settings of an offering by the plugin's schema, defaults filled in; what is wrong is located at `settings.<field>`. */
export const checkSettings = (programmes: Programmes, programmeId: string, settings: Settings): Settings => {
  const { schema } = programmes.get(programmeId).shared.settings;
  try {
    return parseInput(z.strictObject({ settings: schema }), { settings }).settings;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw fieldError('settings', 'programme-form-failed', 'The programme’s own settings could not be checked');
  }
};

/** Throws 422 `unknown-programme` where no such programme is loaded. */
export const requireProgramme = (programmes: Programmes, programmeId: string): void => {
  if (programmes.all.some(({ shared }) => shared.manifest.id === programmeId)) return;
  throw fieldError('programmeId', 'unknown-programme', 'This programme is not loaded');
};
