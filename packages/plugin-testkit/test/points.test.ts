import { runConformance } from '../src/index.ts';
import { plugin as stages } from './points/stages-plugin.ts';

/** One tiny programme for each point, which uses it and passes everything a programme passes. */
runConformance({ server: stages, entry: new URL('./points/stages-plugin.ts', import.meta.url) });
