import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { ProgrammeShared } from '@waymark/plugin-api/shared';
import type { PluginProblem } from '../plugin-refused.ts';
import type { ProblemCode } from './problem-codes.ts';

/** What is wrong at one place of a plugin, before it is known whose it is. */
export type Found = Omit<PluginProblem, 'pluginId'>;

/** One check of what a plugin declares; its shape is right already. */
export type Check = (shared: ProgrammeShared) => readonly Found[];

export const found = (field: string, code: ProblemCode, remedy: string): Found => ({ field, code, remedy });

/** Positions of the values that stood earlier in the list as well. */
export const repeated = (values: readonly string[]): readonly number[] =>
  values.flatMap((value, index) => (values.indexOf(value) === index ? [] : [index]));

/** The plugin's own id where it has a usable one, else its place in the list. */
export const nameOf = (plugin: ServerPlugin, index: number): string => {
  const id: unknown = plugin?.shared?.manifest?.id;
  return typeof id === 'string' && id !== '' ? id : `plugin ${index + 1}`;
};
