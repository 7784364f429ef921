import type { ProgrammeShared } from '../shared/index.ts';
import type { Slots } from './slots.ts';

/**
 * The web half of a programme: its table of contents. It is read by screens that ask for a programme's forms or panels,
 * never by the first page; each panel is fetched by itself.
 */
export interface WebPlugin {
  readonly shared: ProgrammeShared;
  readonly slots: Slots;
}

/** Declares the web half of a programme. */
export const definePluginWeb = (plugin: WebPlugin): WebPlugin => plugin;
