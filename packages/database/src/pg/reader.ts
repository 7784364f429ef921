import type pg from 'pg';
import { refuseWithoutReach } from '../access/refuse-without-reach.ts';
import type { ReadDb } from '../store.ts';
import { asDb, textOf } from './as-db.ts';
import { touchedByText } from './touched-by-text.ts';

const keptVerdicts = 1000;

/** A reading handle that refuses statements on personal tables without `reach`, by their text, at their first run. */
export const readingDb = (reads: pg.Pool, personal: ReadonlySet<string>): ReadDb => {
  const sound = new Set<string>();
  const check = (text: string): void => {
    if (sound.has(text)) return;
    refuseWithoutReach(touchedByText(text), personal);
    if (sound.size >= keptVerdicts) sound.clear();
    sound.add(text);
  };
  return asDb({
    query: async (query, params) => {
      check(textOf(query));
      return await reads.query(query as pg.QueryConfig, params);
    },
  });
};
