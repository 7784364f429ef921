import { type Id, idSchema } from '@waymark/contracts';
import { and, asc, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { enrolments } from '../enrolments/tables.ts';
import { comeOfAge } from '../positions/come-of-age.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { judgeEnrolments } from './judge-enrolments.ts';

/** Places judged in one unit, so that no unit holds the writer for long. */
const atOnce = 50;

/**
 * Each night: reads every open place anew, so that what only time brings is noticed too, such as not being seen for
 * 14 or 28 days. Called again with `after` until it answers null.
 */
export const judgeNight = defineVerb({
  name: 'judge-night',
  summary: 'Reads open places anew at night. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/judge-night' },
  input: z.strictObject({ after: idSchema.optional() }),
  output: z.strictObject({ judged: z.int(), after: idSchema.nullable() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, about, programmes }, { after }) => {
    const open = await unit.db
      .select({ id: enrolments.id, personId: enrolments.personId })
      .from(enrolments)
      .where(and(isNull(enrolments.endedAt), after === undefined ? undefined : gt(enrolments.id, after)))
      .orderBy(asc(enrolments.id))
      .limit(atOnce);
    await comeOfAge(
      unit,
      programmes,
      open.map((row) => row.id),
    );
    await judgeEnrolments(
      unit,
      programmes,
      open.map((row) => row.id),
    );
    if (open.length > 0)
      about({ records: open.map((row): Id => row.id), persons: open.map((row): Id => row.personId) });
    return { judged: open.length, after: open.length < atOnce ? null : (open.at(-1)?.id ?? null) };
  },
});
