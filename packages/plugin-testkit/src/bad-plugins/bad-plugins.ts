import { badCurricula } from './bad-curricula.ts';
import { badForms } from './bad-forms.ts';
import { badManifests } from './bad-manifests.ts';
import { badMarks } from './bad-marks.ts';
import { badPairs } from './bad-pairs.ts';
import type { BadPlugin } from './bad-plugin.ts';

export type { BadPlugin } from './bad-plugin.ts';

/** One deliberately bad plugin for each rule of the host; each must be refused at start with its named code. */
export const badPlugins: readonly BadPlugin[] = [
  ...badManifests,
  ...badForms,
  ...badCurricula,
  ...badMarks,
  ...badPairs,
];
