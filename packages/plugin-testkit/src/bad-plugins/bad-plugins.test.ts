import { loadProgrammes, PluginRefused, problemCodes } from '@waymark/host';
import { describe, expect, it } from 'vitest';
import { sound } from './bad-plugin.ts';
import { badPlugins } from './bad-plugins.ts';

const refusalOf = (plugins: Parameters<typeof loadProgrammes>[0]): PluginRefused | undefined => {
  try {
    loadProgrammes(plugins);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof PluginRefused) return thrown;
    throw thrown;
  }
};

describe('badPlugins', () => {
  it('are made from a plugin that is loaded', () => {
    expect(refusalOf([sound])).toBeUndefined();
  });

  it.each(badPlugins)('$name: refused with $code at $field', ({ plugins, pluginId, field, code }) => {
    const refusal = refusalOf(plugins);
    const named = refusal?.problems.find((problem) => problem.code === code && problem.field === field);
    expect(refusal?.problems).toContainEqual(expect.objectContaining({ pluginId, field, code }));
    expect(named?.remedy).toMatch(/\S.*\.$/u);
  });

  it('are refused in any order of the list', () => {
    for (const { plugins, code } of badPlugins) {
      const codes = refusalOf(plugins.toReversed())?.problems.map((problem) => problem.code);
      expect(codes).toContain(code);
    }
  });

  it('are one at least for each code of the host', () => {
    const named = new Set(badPlugins.map(({ code }) => code));
    expect(problemCodes.filter((code) => !named.has(code))).toEqual([]);
  });
});
