import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { PluginProblem } from '../plugin-refused.ts';
import { type Check, type Found, found } from './check.ts';
import { completion } from './completion.ts';
import { conditions } from './conditions.ts';
import { curricula } from './curricula.ts';
import { forms } from './forms.ts';
import { ladder } from './ladder.ts';
import { manifest } from './manifest.ts';
import { marks } from './marks.ts';
import { permissions } from './permissions.ts';
import { priority } from './priority.ts';
import { prompts } from './prompts.ts';
import { records } from './records.ts';
import { settings } from './settings.ts';

const checks: Readonly<Record<string, Check>> = {
  manifest,
  permissions,
  settings,
  forms,
  conditions,
  curricula,
  marks,
  prompts,
  records,
  ladder,
  completion,
  priority,
};

/** A schema of a plugin may itself throw when it is tried; that is the plugin's fault, and told like any other. */
const run = (name: string, check: Check, plugin: ServerPlugin): readonly Found[] => {
  try {
    return check(plugin.shared);
  } catch {
    return [found(name, 'check-failed', 'What is declared here throws when it is looked at; mend it.')];
  }
};

/** Whether what a plugin declares makes sense: words mapped, items known, ladder not weaker than the core's. */
export const meaningProblems = (plugin: ServerPlugin): readonly PluginProblem[] =>
  Object.entries(checks).flatMap(([name, check]) =>
    run(name, check, plugin).map((problem) => ({ pluginId: plugin.shared.manifest.id, ...problem })),
  );
