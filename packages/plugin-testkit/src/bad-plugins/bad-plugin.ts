import { smallProgramme } from '@waymark/core/testing';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { PluginForm, ProgrammeShared } from '@waymark/plugin-api/shared';
import { z } from 'zod';

/** A plugin that must be refused at start, and what the refusal must name. */
export interface BadPlugin {
  /** What is wrong with it, in words. */
  readonly name: string;
  readonly plugins: readonly ServerPlugin[];
  readonly pluginId: string;
  readonly field: string;
  readonly code: string;
}

export const sound: ServerPlugin = smallProgramme();
export const soundId = sound.shared.manifest.id;

/**
 * Safe by this guarantee: it is what an author's mistake would hand to the host past the type checker, and is only ever
 * handed to the host, which assumes nothing about it.
 */
export const misshapen = (plugin: unknown): ServerPlugin => plugin as ServerPlugin;

/** The sound plugin with these parts of its shared half put in the place of its own. */
export const withShared = (changes: { readonly [Part in keyof ProgrammeShared]?: unknown }): ServerPlugin =>
  misshapen({ ...sound, shared: { ...sound.shared, ...changes } });

export const withManifest = (changes: Readonly<Record<string, unknown>>): ServerPlugin =>
  withShared({ manifest: { ...sound.shared.manifest, ...changes } });

/** One bad plugin, made from the sound one. */
export const bad = (
  name: string,
  field: string,
  code: string,
  plugin: ServerPlugin,
  pluginId = soundId,
): BadPlugin => ({
  name,
  plugins: [plugin],
  pluginId,
  field,
  code,
});

/** A form with one field, asked as text unless said otherwise. */
export const formOf = (shape: z.ZodRawShape, fields: PluginForm['fields']): PluginForm => ({
  schema: z.strictObject(shape),
  fields,
});
