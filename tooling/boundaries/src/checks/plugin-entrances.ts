import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../finding.ts';
import { readManifest } from '../manifest.ts';

const entrances = ['./server', './shared', './web'];

/** A plugin has exactly three ways in and no root export, which would mix its halves. */
export function checkPluginEntrances(root: string): Finding[] {
  const folder = path.join(root, 'plugins');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((plugin) => {
    const exported = Object.keys(readManifest(root, `plugins/${plugin}`)?.exports ?? {}).sort();
    if (exported.join() === entrances.join()) return [];
    const message = `a plugin exports exactly ${entrances.join(', ')}; this one ${exported.join(', ') || 'nothing'}`;
    return [{ rule: 'plugin-entrances', file: `plugins/${plugin}/package.json`, message }];
  });
}
