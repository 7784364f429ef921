import { describe, expect, it } from 'vitest';
import { checkFiles } from './check-files.ts';
import { clock } from './clock.ts';

describe('a check that looks into one file', () => {
  it('names the line, also behind letters of more than one byte', () => {
    const text = '// é — ü\nexport const day = 1;\n\nexport const now = Date.now();\n';
    const found = checkFiles([{ file: 'packages/core/src/a.ts', text }], [clock]);
    expect(found.map(({ line }) => line)).toEqual([4]);
  });

  it('reads JSX', () => {
    const text = 'export const Now = () => <time>{Date.now()}</time>;\n';
    expect(checkFiles([{ file: 'packages/ui/src/a.tsx', text }], [clock])).toHaveLength(1);
  });

  it.each(['packages/database/src/clock.ts', 'apps/server/src/main.ts', 'tooling/bench/src/a.ts'])(
    'lets %s read the clock',
    (file) => expect(checkFiles([{ file, text: 'export const now = Date.now();' }], [clock])).toEqual([]),
  );
});
