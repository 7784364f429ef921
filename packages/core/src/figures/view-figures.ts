import { figuresView, figureTableSchema, viewFiguresInput } from '@waymark/contracts';
import { desc } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { figureWindow } from './rules/figure-window.ts';
import { figureReleases } from './tables.ts';

const tablesSchema = z.array(figureTableSchema);

/** The newest release, or that of a month: frozen tables without a person or a name. */
export const viewFigures = defineRead({
  name: 'view-figures',
  summary: 'Published figures: waits with people still waiting, starts, attendance, completion.',
  permission: 'core.figures.view',
  route: { method: 'GET', path: '/figures' },
  input: viewFiguresInput,
  output: figuresView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader }, { month }) => {
    const rows = await reader.db
      .select({
        releaseId: figureReleases.id,
        month: figureReleases.month,
        publishedAt: figureReleases.publishedAt,
        tables: figureReleases.tables,
      })
      .from(figureReleases)
      .orderBy(desc(figureReleases.month));
    const found = month === undefined ? rows[0] : rows.find((row) => row.month === month);
    const months = rows.map((row) => row.month);
    if (found === undefined) return { months, release: null };
    const { from, to } = figureWindow(found.month);
    return {
      months,
      release: { ...found, from, to, note: 'Rounded, may not add up.', tables: tablesSchema.parse(found.tables) },
    };
  },
  opened: undefined,
});
