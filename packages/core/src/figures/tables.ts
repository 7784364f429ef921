import { id, index, instant, json, table, text } from '@waymark/kit';
import { z } from 'zod';

/** What leaves for commissioners: suppressed and rounded when it is written, frozen once published (model.md section 8). */
export const figureReleases = table(
  'figure_releases',
  {
    id: id(),
    /** Month the release speaks of, `YYYY-MM`. */
    month: text().notNull(),
    publishedAt: instant().notNull(),
    tables: json(z.array(z.record(z.string(), z.unknown()))).notNull(),
  },
  (t) => [index('figure_releases_month_idx').on(t.month)],
);
