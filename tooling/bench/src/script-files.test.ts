import { describe, expect, it } from 'vitest';
import { screensOf, scriptFiles } from './script-files.ts';

const manifest = {
  'index.html': { file: 'assets/main.js', isEntry: true, imports: ['_shared.js'] },
  'src/start.tsx': { file: 'assets/start.js', imports: ['_shared.js', '_query.js'] },
  'src/today/today-screen.tsx': { file: 'assets/today.js', imports: ['_query.js', '_card.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  '_query.js': { file: 'assets/query.js', imports: ['_shared.js'] },
  '_card.js': { file: 'assets/card.js' },
  'src/start.css': { file: 'assets/start.css' },
};

describe('the scripts of a page', () => {
  it('are the modules and all they import, each once', () => {
    expect(scriptFiles(manifest, ['index.html', 'src/start.tsx']).sort()).toEqual([
      'assets/main.js',
      'assets/query.js',
      'assets/shared.js',
      'assets/start.js',
    ]);
    expect(scriptFiles(manifest, ['src/today/today-screen.tsx', 'src/start.css'])).toContain('assets/card.js');
  });

  it('leave out what is no script, and miss no module in silence', () => {
    expect(scriptFiles(manifest, ['src/start.css'])).toEqual([]);
    expect(() => scriptFiles(manifest, ['src/gone.tsx'])).toThrow('Nothing was built for src/gone.tsx');
  });

  it('tells screens from the rest', () => {
    expect(screensOf(manifest)).toEqual(['src/today/today-screen.tsx']);
  });
});
