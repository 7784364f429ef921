import { plugin as caringDads } from '@waymark/caring-dads/server';
import type { ServerPlugin } from '@waymark/plugin-api/server';

/** The programmes of this server: the one file that names any. A new one adds a line here and one in the web app. */
export const plugins: readonly ServerPlugin[] = [caringDads];
