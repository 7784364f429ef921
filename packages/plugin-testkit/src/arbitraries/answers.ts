import type { PluginForm } from '@waymark/plugin-api/shared';
import fc from 'fast-check';
import { z } from 'zod';
import { fieldArbitrary } from './json-field.ts';

export type Answers = Record<string, unknown>;

const mayBeLeftOut = (schema: z.core.$ZodType): boolean => z.safeParse(schema, undefined).success;

/** Answers that a form accepts: every field that is needed, and those that may be left out now and then. */
export const answersTo = ({ schema }: PluginForm): fc.Arbitrary<Answers> => {
  const entries = Object.entries(schema.shape);
  const fields = Object.fromEntries(entries.map(([key, field]) => [key, fieldArbitrary(field)]));
  const requiredKeys = entries.filter(([, field]) => !mayBeLeftOut(field)).map(([key]) => key);
  return fc.record(fields, { requiredKeys }).filter((answers) => schema.safeParse(answers).success);
};

/** Answers as they may stand in a database after years: right ones, right ones spoilt in one place, and rubbish. */
export const anyAnswersTo = (form: PluginForm): fc.Arbitrary<Answers> => {
  const keys = Object.keys(form.schema.shape);
  const right = answersTo(form);
  if (keys.length === 0) return fc.dictionary(fc.string(), fc.jsonValue());
  const spoilt = fc
    .tuple(right, fc.constantFrom(...keys), fc.jsonValue())
    .map(([answers, key, value]) => ({ ...answers, [key]: value }));
  const short = fc.tuple(right, fc.constantFrom(...keys)).map(([answers, key]) => {
    const { [key]: _, ...rest } = answers;
    return rest;
  });
  return fc.oneof({ weight: 4, arbitrary: right }, spoilt, short, fc.dictionary(fc.string(), fc.jsonValue()));
};
