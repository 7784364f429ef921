/** One thing that is wrong with a plugin: which plugin, which field, what to do about it. */
export interface PluginProblem {
  /** The id the plugin gives itself, or "plugin 2" where it gives none. */
  readonly pluginId: string;
  /** Path in what the plugin declares, e.g. `curricula.0.items.3.number`. */
  readonly field: string;
  readonly code: string;
  readonly remedy: string;
}

/** The start is refused: names every problem found, each with plugin, field and remedy (contract.md). */
export class PluginRefused extends Error {
  override readonly name = 'PluginRefused';
  readonly problems: readonly PluginProblem[];

  constructor(problems: readonly PluginProblem[]) {
    super(problems.map(({ pluginId, field, code, remedy }) => `${pluginId}: ${field}: ${code}. ${remedy}`).join('\n'));
    this.problems = problems;
  }
}
