import { runConformance } from '@waymark/plugin-testkit';
import { plugin } from '../src/server/plugin.ts';

runConformance({ server: plugin, entry: new URL('../src/server/plugin.ts', import.meta.url) });
