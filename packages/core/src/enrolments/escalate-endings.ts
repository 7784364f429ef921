import { endingsEscalated, escalateEndingsInput, reasonsThatStopEverything } from '@waymark/contracts';
import { and, asc, eq, lte } from 'drizzle-orm';
import { addHours } from '../calendar/hours.ts';
import { referralSubjects } from '../referrals/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { askForAnswers } from './ask-for-answers.ts';
import { enrolments } from './tables.ts';

/** After so many hours, nights and weekends included, an ending that waits for an answer is the manager's (S24). */
const hoursUntilManagers = 72;

/** A death or a loss stops every message. */
const stopsEverything = (reason: string | null): boolean =>
  reasonsThatStopEverything.some((stopping) => stopping === reason);

/** Tells the manager of each child's worker about an ending nobody has answered for in time. Once an ending and child. */
export const escalateEndings = defineVerb({
  name: 'escalate-endings',
  summary: 'Hands endings that wait for an answer to managers. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/escalate-endings' },
  input: escalateEndingsInput,
  output: endingsEscalated,
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about }) => {
    const late = await unit.db
      .select({
        enrolmentId: enrolments.id,
        personId: enrolments.personId,
        subjectId: enrolments.subjectId,
        enrolmentPosition: enrolments.position,
        stateSince: referralSubjects.stateSince,
        exitReason: enrolments.exitReason,
      })
      .from(referralSubjects)
      .innerJoin(enrolments, eq(enrolments.subjectId, referralSubjects.id))
      .where(
        and(eq(referralSubjects.state, 'ending'), lte(referralSubjects.stateSince, addHours(now, -hoursUntilManagers))),
      )
      .orderBy(asc(referralSubjects.stateSince), asc(enrolments.id));
    let toManagers = 0;
    for (const place of late.filter(({ exitReason }) => !stopsEverything(exitReason))) {
      const asked = await askForAnswers(unit, place, 'ending-late');
      toManagers += asked.length;
      if (asked.length > 0)
        about({ records: [place.enrolmentId], persons: [place.personId, ...asked.map(({ personId }) => personId)] });
    }
    return { toManagers };
  },
});
