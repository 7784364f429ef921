import {
  type AccessBarrier,
  accessBarrierLabels,
  accessBarriers,
  closingReasonLabels,
  type FigureTable,
  type Id,
  type UnmetNeedReason,
  unmetNeedReasons,
} from '@waymark/contracts';
import type { UnmetNeed } from './figure-facts.ts';
import type { ReleasedCount } from './protect.ts';

/** People who left an offering before a start, and those of them for whom there was no place or programme. */
export interface LeftCounts {
  readonly leftBefore: number;
  readonly unmet: readonly UnmetNeed[];
}

const flow = (id: string, from: string, to: string, value: number, place: ReleasedCount['place']): ReleasedCount => ({
  id,
  from,
  to,
  value,
  place,
});

/** Left before a start = unmet + left otherwise, which stands in no table and is protected all the same. */
export const unmetFlows = (id: Id, { leftBefore, unmet }: LeftCounts): ReleasedCount[] => [
  flow(`${id}/unmet-need`, `${id} left-before`, 'unmet-need', unmet.length, 'cell'),
  flow(`${id}/left-otherwise`, `${id} left-before`, 'left-otherwise', leftBefore - unmet.length, 'none'),
];

/** Everybody's reasons and barriers: never by offering, where they would soon be one person's. */
const reasonId = (reason: UnmetNeedReason) => `all/${reason}`;
const barrierId = (barrier: AccessBarrier) => `all/${barrier}`;

/**
 * The sums over all offerings, as flows that close the ones above: all of them = each reason; not accessible = each
 * barrier. Reasons and barriers stand in a table even where there is one offering.
 */
export const unmetTotals = (all: readonly LeftCounts[], place: 'total' | 'none'): ReleasedCount[] => {
  const needs = all.flatMap(({ unmet }) => unmet);
  const leftBefore = all.reduce((sum, one) => sum + one.leftBefore, 0);
  const of = (reason: UnmetNeedReason) => needs.filter((need) => need.reason === reason).length;
  const by = (found: AccessBarrier | null) =>
    needs.filter(({ reason, barrier }) => reason === 'not-accessible' && barrier === found).length;
  return [
    flow('all/unmet-need', 'unmet-need', 'unmet-by-reason', needs.length, 'total'),
    ...unmetNeedReasons.map((reason) =>
      reason === 'not-accessible'
        ? flow(reasonId(reason), 'unmet-by-reason', reason, of(reason), 'sum')
        : flow(reasonId(reason), 'unmet-by-reason', 'left-before', of(reason), 'cell'),
    ),
    ...accessBarriers.map((barrier) => flow(barrierId(barrier), 'not-accessible', 'left-before', by(barrier), 'cell')),
    flow('all/barrier-not-known', 'not-accessible', 'left-before', by(null), 'none'),
    flow('all/left-otherwise', 'left-otherwise', 'left-before', leftBefore - needs.length, 'none'),
    flow('all/left-before', 'left-before', 'outside', leftBefore, place),
  ];
};

const column = (id: string, title: string): FigureTable['columns'][number] => ({ id, title, unit: 'people' });

/** How the tables of unmet needs name and define themselves; their columns are ids of counts. */
export const unmetTable = {
  id: 'unmet-need',
  title: 'People for whom there was no place or programme',
  definition:
    'Of the people referred in the twelve months: those whose referral was closed because there was nothing for them. They are among those who left before a start.',
  columns: [column('left-before', 'Left before a start'), column('unmet-need', 'Of them, no place or programme')],
} as const satisfies Partial<FigureTable>;

export const unmetReasonsTable = {
  id: 'unmet-reasons',
  title: 'Why there was no place or programme',
  definition: 'The same people, all offerings together, by the reason recorded when the referral was closed.',
  columns: [
    column('unmet-need', 'All of them'),
    ...unmetNeedReasons.map((reason) => column(reason, closingReasonLabels[reason])),
  ],
} as const satisfies Partial<FigureTable>;

export const barriersTable = {
  id: 'barriers',
  title: 'What stood in the way of a place',
  definition:
    'Of the people for whom a place was not accessible, all offerings together: the barrier recorded when the referral was closed.',
  columns: [
    column('not-accessible', 'Not accessible'),
    ...accessBarriers.map((barrier) => column(barrier, accessBarrierLabels[barrier])),
  ],
} as const satisfies Partial<FigureTable>;
