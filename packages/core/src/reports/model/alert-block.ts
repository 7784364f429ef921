import { dayOf, type Id, type LadderEvent, type ReportBlock } from '@waymark/contracts';
import { guardOf } from './guards.ts';
import type { AlertFact, ReportFacts } from './report-facts.ts';

/** Our own failures: they say nothing against anyone's progress. */
const ours = new Set<LadderEvent>([
  'group-cancelled',
  'group-retimed',
  'provider-cancelled-running',
  'register-unmarked-hours',
]);

const answersOf = (same: readonly AlertFact[]): string => {
  const replies = same.flatMap(({ reply }) => (reply === null ? [] : [reply]));
  if (replies.length === 0) return 'What it means for this child: not answered yet.';
  return `What it means for this child: ${[...new Set(replies.map(({ words }) => words))].join(' ')}`;
};

const isShown = ({ raisedAt, reply }: AlertFact, { from, to }: ReportFacts['period']): boolean => {
  const day = dayOf(raisedAt);
  return day <= to && (day >= from || reply === null);
};

/**
 * What was raised about the adults, with what its answer says for this child (A5). About the child and the adult both,
 * so that it stands in no version of another parent; it tells session days, so in no family member's (S42).
 */
export const alertBlocks = (facts: ReportFacts, childId: Id): ReportBlock[] => {
  const own = facts.alerts.filter((alert) => alert.childId === childId && isShown(alert, facts.period));
  const nameOf = (personId: Id) => facts.people.find((person) => person.personId === personId)?.name ?? '';
  const rows = [...Map.groupBy(own, ({ alertId }) => alertId).values()].flatMap((same) => {
    const [alert] = same;
    if (alert === undefined) return [];
    const by = [...new Set(same.flatMap(({ reply }) => (reply === null ? [] : [reply.by])))];
    return [
      {
        day: dayOf(alert.raisedAt),
        kind: 'milestone' as const,
        text: `${nameOf(alert.personId)}. ${alert.because} ${answersOf(same)}`,
        source: by.length === 0 ? 'Register' : `Register; answered by ${by.join(', ')}`,
        isAdverse: !ours.has(alert.event),
        ...guardOf(alert.level, [childId, alert.personId], ['session-days']),
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'timeline',
      id: `alerts-${childId}`,
      title: 'What was raised, and what it means for this child',
      rows,
      ...guardOf('shared', [childId], ['session-days']),
    },
  ];
};
