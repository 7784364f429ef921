import { fieldError, figuresPublished, newId, publishFiguresInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { asc, eq, lte } from 'drizzle-orm';
import type { Programmes } from '../programmes/programmes.ts';
import { offerings } from '../programmes/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { loadAttendanceCounted } from './load-attendance-counted.ts';
import { loadReferred } from './load-referred.ts';
import type { OfferingFact } from './rules/figure-facts.ts';
import { type FigureWindow, figureWindow, lastFullMonth } from './rules/figure-window.ts';
import { releaseTables } from './rules/release-tables.ts';
import { loadSmallNumberPolicy } from './small-number-policy.ts';
import { figureReleases } from './tables.ts';

/**
 * Publishes the figures of a month that is over: computed from the facts as they stood at its end, suppressed and
 * rounded before they are written, and frozen then (model.md section 8). The same month again answers its release.
 */
export const publishFigures = defineVerb({
  name: 'publish-figures',
  summary: 'Publishes the figures of a month. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/publish-figures' },
  input: publishFiguresInput,
  output: figuresPublished,
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about, programmes }, input) => {
    const last = lastFullMonth(now);
    const month = input.month ?? last;
    if (month > last) throw fieldError('month', 'month-not-over', 'Figures are published once the month is over');
    const [known] = await unit.db
      .select({ id: figureReleases.id })
      .from(figureReleases)
      .where(eq(figureReleases.month, month));
    if (known !== undefined) {
      about({ records: [known.id], persons: [] });
      return { releaseId: known.id, month, isNew: false };
    }
    const window = figureWindow(month);
    const facts = {
      offerings: await loadOfferings(unit, programmes, window),
      referred: await loadReferred(unit, window),
      attendance: await loadAttendanceCounted(unit, programmes, window),
    };
    const releaseId = newId();
    const tables = releaseTables(facts, window, await loadSmallNumberPolicy(unit.db));
    await unit.db.insert(figureReleases).values({ id: releaseId, month, publishedAt: now, tables: [...tables] });
    about({ records: [releaseId], persons: [] });
    return { releaseId, month, isNew: true };
  },
});

const loadOfferings = async (unit: Unit, programmes: Programmes, { to }: FigureWindow): Promise<OfferingFact[]> => {
  const rows = await unit.db
    .select({
      offeringId: offerings.id,
      programmeId: offerings.programmeId,
      offering: offerings.title,
      area: offerings.area,
    })
    .from(offerings)
    .where(lte(offerings.from, to))
    .orderBy(asc(offerings.programmeId), asc(offerings.title), asc(offerings.id));
  return rows.map(({ programmeId, ...row }) => ({
    ...row,
    programme: programmes.get(programmeId).shared.manifest.title,
  }));
};
