import type { ServerPlugin } from '@waymark/plugin-api/server';
import {
  completionSchema,
  curriculumSchema,
  fieldHintSchema,
  ladderSchema,
  manifestSchema,
  markOfferSchema,
  permissionSchema,
  prioritySchema,
  promptSchema,
  recordKindSchema,
} from '@waymark/plugin-api/shared';
import { z } from 'zod';
import type { PluginProblem } from '../plugin-refused.ts';
import { nameOf } from './check.ts';
import { codeOf, remedyFor } from './remedy-for.ts';

const run = z.custom<unknown>((value) => typeof value === 'function', { error: 'not-a-function' });

const form = z.object({
  schema: z.custom<z.ZodObject>((value) => value instanceof z.ZodObject, { error: 'not-an-object-schema' }),
  fields: z.record(z.string(), fieldHintSchema),
});

const shared = z.strictObject({
  manifest: manifestSchema,
  settings: form,
  permissions: z.array(permissionSchema),
  referralForm: form,
  curricula: z.array(curriculumSchema),
  marks: z.array(markOfferSchema),
  prompts: z.array(promptSchema),
  records: z.array(recordKindSchema.extend({ form })),
  ladder: ladderSchema.nullable(),
  completion: completionSchema,
  priority: z.array(prioritySchema).max(10).optional(),
});

/** What a server half is made of (contract.md, the table), each point in its place and nothing beside them. */
const serverPlugin = z.strictObject({
  shared,
  eligibility: run.optional(),
  guards: z.array(run).optional(),
  stages: run.optional(),
  reportSections: run.optional(),
  demo: z.strictObject({ referralAnswers: run, records: run, promptAnswers: run }).optional(),
});

const remedies: Readonly<Record<string, string>> = {
  'not-a-function': 'Declare a function here.',
  'not-an-object-schema': 'Declare the form with z.strictObject, from the zod that Waymark uses.',
};

const fieldOf = (path: readonly PropertyKey[]): string => {
  const [first, ...rest] = path.map(String);
  if (first === undefined) return 'plugin';
  return first === 'shared' && rest.length > 0 ? rest.join('.') : path.map(String).join('.');
};

/** Whether a plugin declares every point in the shape the contract asks for; nothing is assumed about what it is. */
export const shapeProblems = (plugin: ServerPlugin, index: number): readonly PluginProblem[] => {
  const parsed = serverPlugin.safeParse(plugin);
  if (parsed.success) return [];
  const pluginId = nameOf(plugin, index);
  return parsed.error.issues.map((issue) => {
    const own = remedies[issue.message];
    const code = own === undefined ? codeOf(issue) : issue.message;
    return { pluginId, field: fieldOf(issue.path), code, remedy: own ?? remedyFor(issue) };
  });
};
