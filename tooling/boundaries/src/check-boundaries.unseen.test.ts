import { expect, it, vi } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';
import { buildHouse } from './fixture/house.ts';
import { soundFiles } from './fixture/sound-files.ts';

// What happens when the parser does not understand a file: it is passed over in silence.
vi.mock(import('./cruise.ts'), async (original) => {
  const { cruise } = await original();
  return {
    cruise: async (root, folders) => {
      const graph = await cruise(root, folders);
      return { ...graph, modules: graph.modules.filter((file) => !file.startsWith('packages/core/src/sound')) };
    },
  };
});

it('a file that dependency-cruiser passes over is found missing', async () => {
  const house = buildHouse(soundFiles);
  const { findings } = await checkBoundaries(house.root);
  house.remove();
  expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    'unseen-module packages/core/src/sound.test.ts',
    'unseen-module packages/core/src/sound.ts',
  ]);
});
