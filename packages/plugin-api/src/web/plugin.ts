import type { ProgrammeShared } from '../shared/index.ts';
import type { Manifest } from '../shared/manifest.ts';
import type { Slots } from './slots.ts';

/**
 * The web half of a programme: its table of contents. It comes with the first page, so it holds who the programme is
 * and where its panels are; forms and panels are fetched when a screen needs them.
 */
export interface WebPlugin {
  /** The manifest of the shared half: the same id on both sides. */
  readonly manifest: Manifest;
  readonly shared: () => Promise<ProgrammeShared>;
  readonly slots: Slots;
}

/** Declares the web half of a programme. */
export const definePluginWeb = (plugin: WebPlugin): WebPlugin => plugin;
