import type { ServerPlugin } from '@waymark/plugin-api/server';
import {
  curriculumSchema,
  manifestSchema,
  markOfferSchema,
  permissionSchema,
  promptSchema,
} from '@waymark/plugin-api/shared';
import type { z } from 'zod';
import type { PluginProblem } from './plugin-refused.ts';

/** The plugin's own id where it has a usable one, else its place in the list. */
export const nameOf = (plugin: ServerPlugin, index: number): string => {
  const id: unknown = plugin.shared?.manifest?.id;
  return typeof id === 'string' && id !== '' ? id : `plugin ${index + 1}`;
};

const checked = (pluginId: string, field: string, schema: z.ZodType, value: unknown): PluginProblem[] => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    pluginId,
    field: [field, ...issue.path.map(String)].join('.'),
    code: /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : issue.code.replaceAll('_', '-'),
    remedy: 'Correct what the plugin declares here; the contract says what it may be.',
  }));
};

const each = (pluginId: string, field: string, schema: z.ZodType, values: readonly unknown[]): PluginProblem[] =>
  values.flatMap((value, index) => checked(pluginId, `${field}.${index}`, schema, value));

/** Whether what a plugin declares has the shape the contract asks for, point by point. */
export const shapeProblems = (plugin: ServerPlugin, index: number): PluginProblem[] => {
  const pluginId = nameOf(plugin, index);
  const { shared } = plugin;
  return [
    ...checked(pluginId, 'manifest', manifestSchema, shared.manifest),
    ...each(pluginId, 'permissions', permissionSchema, shared.permissions),
    ...each(pluginId, 'curricula', curriculumSchema, shared.curricula),
    ...each(pluginId, 'marks', markOfferSchema, shared.marks),
    ...each(pluginId, 'prompts', promptSchema, shared.prompts),
  ];
};
