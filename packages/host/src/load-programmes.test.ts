import { smallProgramme } from '@waymark/core/testing';
import { describe, expect, it } from 'vitest';
import { loadProgrammes } from './load-programmes.ts';
import { PluginRefused } from './plugin-refused.ts';

const named = (id: string, prefix: string) => {
  const plugin = smallProgramme();
  const { shared } = plugin;
  const permissions = [{ name: `${id}.plan.view`, description: 'Sees plans', roles: ['facilitator'] as const }];
  return {
    ...plugin,
    shared: {
      ...shared,
      permissions: permissions.map(({ roles, ...rest }) => ({ ...rest, roles: [...roles] })),
      manifest: { ...shared.manifest, id, prefix, title: id },
    },
  };
};
const alpha = named('alpha', 'alpha');
const beta = named('beta', 'beta');

const refusalOf = (load: () => unknown): PluginRefused => {
  try {
    load();
  } catch (thrown) {
    if (thrown instanceof PluginRefused) return thrown;
  }
  throw new Error('was not refused');
};

describe('loadProgrammes', () => {
  it('orders programmes by id, however they are listed', () => {
    const ids = (list: Parameters<typeof loadProgrammes>[0]) =>
      loadProgrammes(list).all.map(({ shared }) => shared.manifest.id);
    expect(ids([beta, alpha])).toEqual(['alpha', 'beta']);
    expect(ids([alpha, beta])).toEqual(['alpha', 'beta']);
  });

  it('loads nothing where there is nothing', () => {
    expect(loadProgrammes([]).all).toEqual([]);
  });

  it('finds a programme by id, and says when it is not loaded', () => {
    const programmes = loadProgrammes([alpha]);
    expect(programmes.get('alpha').shared.manifest.id).toBe('alpha');
    expect(() => programmes.get('gamma')).toThrow(expect.objectContaining({ code: 'programme-not-loaded' }));
  });

  it('knows the roles of a permission, and none of an unknown one', () => {
    const programmes = loadProgrammes([alpha, beta]);
    expect(programmes.rolesWith('beta.plan.view')).toEqual(['facilitator']);
    expect(programmes.rolesWith('gamma.plan.view')).toEqual([]);
  });

  it('refuses all when one is wrong, naming plugin, field, code and remedy of everything that is', () => {
    const wrong = {
      ...alpha,
      shared: {
        ...alpha.shared,
        marks: [],
        completion: { ...alpha.shared.completion, catchUpsCounted: 9 },
      },
    };
    const refusal = refusalOf(() => loadProgrammes([wrong, beta]));
    expect(refusal.problems.map(({ pluginId, field, code }) => `${pluginId} ${field} ${code}`)).toEqual([
      'alpha marks position-without-marks',
      'alpha marks position-without-marks',
      'alpha completion.catchUpsCounted too-many-catch-ups',
    ]);
    expect(refusal.message).toContain('alpha: completion.catchUpsCounted: too-many-catch-ups. From 0 to 2');
  });

  it('looks at the shape of every plugin before it looks at what any of them means', () => {
    const misshapen = { ...beta, shared: { ...beta.shared, manifest: { ...beta.shared.manifest, version: 'one' } } };
    const meaningless = { ...alpha, shared: { ...alpha.shared, marks: [] } };
    const { problems } = refusalOf(() => loadProgrammes([meaningless, misshapen]));
    expect(problems.map(({ code }) => code)).toEqual(['not-a-version']);
  });

  it('names a plugin without an id by its place in the list', () => {
    const nameless = { ...alpha, shared: { ...alpha.shared, manifest: { ...alpha.shared.manifest, id: '' } } };
    const { problems } = refusalOf(() => loadProgrammes([beta, nameless]));
    expect(problems[0]).toMatchObject({ pluginId: 'plugin 2', field: 'manifest.id', code: 'not-a-programme-id' });
  });

  it('freezes what was checked, so that it stays as it was', () => {
    const { shared } = loadProgrammes([named('gamma', 'gamma')]).get('gamma');
    expect(Object.isFrozen(shared.manifest)).toBe(true);
    expect(Object.isFrozen(shared.curricula[0]?.items[0])).toBe(true);
    expect(shared.referralForm.schema.safeParse({ seesChild: 'weekly' }).success).toBe(true);
  });

  it('takes any older curriculum, as long as completion can be reached under it', () => {
    const [newest] = alpha.shared.curricula;
    if (newest === undefined) throw new Error('no curriculum');
    const older = { ...newest, version: '0.9.0' };
    const loaded = loadProgrammes([{ ...alpha, shared: { ...alpha.shared, curricula: [newest, older] } }]);
    expect(loaded.get('alpha').shared.curricula.map(({ version }) => version)).toEqual(['1.0.0', '0.9.0']);
  });
});
