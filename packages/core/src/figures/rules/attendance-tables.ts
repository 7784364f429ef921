import type { FigureTable } from '@waymark/contracts';
import { type AttendanceCounts, attendanceCounts, attendanceFlows, type ShownParts } from './attendance-counts.ts';
import { type Cells, cellsOf, type Rate, showableRates, sureBase } from './figure-cells.ts';
import type { AttendanceCounted, OfferingFact } from './figure-facts.ts';
import { attendanceSentence } from './figure-words.ts';
import { protect } from './protect.ts';
import type { SmallNumberPolicy } from './small-numbers.ts';

interface Counted {
  readonly offering: OfferingFact;
  readonly counts: AttendanceCounts;
}

const titles: Readonly<Record<ShownParts[number], string>> = {
  seen: 'Seen',
  missed: 'Missed',
  'could-not-attend': 'Could not attend',
  'cancelled-in-time': 'Cancelled in time',
  'not-recorded': 'Not recorded',
};

const sessions = (id: string, title: string): FigureTable['columns'][number] => ({ id, title, unit: 'sessions' });

/** Seen, of what was offered and recorded: sessions without a mark are in no rate (A3). */
const seenRate = (id: string, { offered, parts }: AttendanceCounts, policy: SmallNumberPolicy): Rate => ({
  id: `${id}/rate`,
  pins: [`${id}/offered`, `${id}/seen`, `${id}/not-recorded`],
  part: parts.seen,
  base: offered - parts['not-recorded'],
  sure: sureBase([offered], [parts['not-recorded']], policy),
});

const countedBy = (offerings: readonly OfferingFact[], places: readonly AttendanceCounted[]): Counted[] =>
  offerings.flatMap((offering) => {
    const own = places.filter(({ offeringId }) => offeringId === offering.offeringId);
    return own.length === 0 ? [] : [{ offering, counts: attendanceCounts(own) }];
  });

const columnNames = (shown: ShownParts) => ['offered', ...shown, 'cancelled-by-us'];

const rowsOf = (all: readonly Counted[], shown: ShownParts, cells: Cells): FigureTable['rows'] =>
  all.map(({ offering: { offeringId, programme, offering, area } }) => ({
    programme,
    offering,
    area,
    sentence: '',
    cells: columnNames(shown).map((name) => cells.count(`${offeringId}/${name}`)),
    curve: [],
  }));

const flowsOf = (all: readonly Counted[], shown: ShownParts) =>
  attendanceFlows(
    all.map(({ offering, counts }) => ({ id: offering.offeringId, counts })),
    shown,
  );

/** Sessions of people causing harm and co-parents, with the share they came to. */
export const attendanceTable = (
  offerings: readonly OfferingFact[],
  places: readonly AttendanceCounted[],
  policy: SmallNumberPolicy,
): FigureTable => {
  const shown: ShownParts = ['seen', 'missed', 'could-not-attend', 'cancelled-in-time', 'not-recorded'];
  const withRate = places.filter(({ hasRate }) => hasRate);
  const all = countedBy(offerings, withRate);
  const rates = all.map(({ offering, counts }) => seenRate(offering.offeringId, counts, policy));
  const totalRate = seenRate('all', attendanceCounts(withRate), policy);
  const hasTotal = all.length > 1;
  const extras = showableRates(hasTotal ? [...rates, totalRate] : rates, policy);
  const cells = cellsOf(protect(flowsOf(all, shown), extras, policy), policy);
  return {
    id: 'attendance',
    title: 'Attendance',
    definition:
      'Sessions of the twelve months, of people causing harm and co-parents. A session that nobody recorded is in no rate. Cancelled by us: never counted against anyone.',
    columns: [
      sessions('offered', 'Offered'),
      ...shown.map((part) => sessions(part, titles[part])),
      sessions('cancelled-by-us', 'Cancelled by us'),
      { id: 'rate', title: 'Seen, of those offered and recorded', unit: 'percent' },
    ],
    rows: rowsOf(all, shown, cells).map((row, at) => {
      const rate = rates[at];
      const cell = rate === undefined ? { shown: 'left-out' as const } : cells.rate(rate);
      return { ...row, cells: [...row.cells, cell], sentence: attendanceSentence(row.programme, cell) };
    }),
    total: hasTotal ? [...columnNames(shown).map((name) => cells.count(`all/${name}`)), cells.rate(totalRate)] : null,
  };
};

/** Sessions of survivors and children: seen and not recorded, and never a share or a reason (model.md section 3). */
export const sessionsOfOthersTable = (
  offerings: readonly OfferingFact[],
  places: readonly AttendanceCounted[],
  policy: SmallNumberPolicy,
): FigureTable => {
  const shown: ShownParts = ['seen', 'not-recorded'];
  const all = countedBy(
    offerings,
    places.filter(({ hasRate }) => !hasRate),
  );
  const cells = cellsOf(protect(flowsOf(all, shown), [], policy), policy);
  return {
    id: 'sessions-of-others',
    title: 'Sessions of survivors and children',
    definition: 'Sessions of the twelve months. There is no rate: nobody’s safety is measured by whether they came.',
    columns: [
      sessions('offered', 'Held'),
      ...shown.map((part) => sessions(part, titles[part])),
      sessions('cancelled-by-us', 'Cancelled by us'),
    ],
    rows: rowsOf(all, shown, cells),
    total: all.length > 1 ? columnNames(shown).map((name) => cells.count(`all/${name}`)) : null,
  };
};
