import type { FigureCell, FigureTable, Id } from '@waymark/contracts';
import { type Cells, cellsOf, daysCell, type Rate, showableRates, sureBase } from './figure-cells.ts';
import type { OfferingFact, ReferredFact } from './figure-facts.ts';
import type { FigureWindow } from './figure-window.ts';
import { completionSentence, unmetSentence, waitSentence } from './figure-words.ts';
import { protect, type ReleasedExtra } from './protect.ts';
import { type ReferralCounts, referralCounts, referralFlows, referralTotals } from './referral-counts.ts';
import { isSmall, type SmallNumberPolicy } from './small-numbers.ts';
import { daysUntilShare, sharesStarted, type Wait } from './still-waiting.ts';
import { barriersTable, unmetReasonsTable, unmetTable } from './unmet-need.ts';

interface Counted {
  readonly offering: OfferingFact;
  readonly counts: ReferralCounts;
}

type Columns = FigureTable['columns'];
type Row = FigureTable['rows'][number];

const people = (id: string, title: string): Columns[number] => ({ id, title, unit: 'people' });
const days = (id: string, title: string): Columns[number] => ({ id, title, unit: 'days' });
const percent = (id: string, title: string): Columns[number] => ({ id, title, unit: 'percent' });

type CompletionBases = Pick<ReferralCounts, 'completed' | 'started' | 'referred'>;

/** Completed against those who started, and against those referred: both are told, or neither is honest (S34). */
const completionRates = (id: string, counts: CompletionBases, policy: SmallNumberPolicy): readonly Rate[] =>
  (['started', 'referred'] as const).map((base) => ({
    id: `${id}/completed-of-${base}`,
    pins: [`${id}/completed`, `${id}/${base}`],
    part: counts.completed,
    base: counts[base],
    sure: sureBase([counts[base]], [], policy),
  }));

/** Points of the curve: a fortnight apart, to the nearest 5 per cent, so that no single start stands in it. */
const curveOf = (waits: readonly Wait[]): Row['curve'] => {
  const points = sharesStarted(waits);
  const longest = Math.max(0, ...waits.map((wait) => wait.days));
  return Array.from({ length: 27 }, (_, at) => at * 14)
    .filter((day) => day <= longest)
    .map((day) => ({
      days: day,
      percent: Math.round((points.findLast((point) => point.days <= day)?.share ?? 0) * 20) * 5,
    }));
};

const hasCurve = ({ referred, started }: ReferralCounts, policy: SmallNumberPolicy): boolean =>
  sureBase([referred], [], policy) >= policy.leastBase && started > 0 && !isSmall(started, policy);

const extrasOf = ({ offering: { offeringId: id }, counts }: Counted, policy: SmallNumberPolicy): ReleasedExtra[] => [
  ...showableRates(completionRates(id, counts, policy), policy),
  ...(hasCurve(counts, policy) ? [{ id: `${id}/curve`, pins: [`${id}/referred`, `${id}/started`] }] : []),
];

const named = ({ programme, offering, area }: OfferingFact, cells: FigureCell[], more: Partial<Row> = {}): Row => ({
  programme,
  offering,
  area,
  sentence: '',
  cells,
  curve: [],
  ...more,
});

const namesOf = ({ columns }: Pick<FigureTable, 'columns'>): string[] => columns.map(({ id }) => id);
const everyOffering = { offeringId: 'all', programme: '', offering: 'All offerings', area: '' };

/** Tables on referrals, waits, the waiting list and completion (domain.md section 9), protected as one; pure. */
export const referralTables = (
  offerings: readonly OfferingFact[],
  referred: readonly ReferredFact[],
  window: FigureWindow,
  policy: SmallNumberPolicy,
): FigureTable[] => {
  const all = offerings.map((offering): Counted => {
    const own = referred.filter(({ offeringId }) => offeringId === offering.offeringId);
    return { offering, counts: referralCounts(own, window) };
  });
  const sum = (pick: (counts: ReferralCounts) => number) => all.reduce((so, { counts }) => so + pick(counts), 0);
  const total = {
    referred: sum((one) => one.referred),
    started: sum((one) => one.started),
    completed: sum((one) => one.completed),
  };
  const totalRates = all.length > 1 ? completionRates('all', total, policy) : [];
  const flows = [
    ...all.flatMap(({ offering, counts }) => referralFlows(offering.offeringId, counts)),
    ...referralTotals(all.map(({ counts }) => counts)),
  ];
  const extras = [...all.flatMap((one) => extrasOf(one, policy)), ...showableRates(totalRates, policy)];
  const release = protect(flows, extras, policy);
  const cells = cellsOf(release, policy);
  const counts = (id: Id | 'all', names: readonly string[]) => names.map((name) => cells.count(`${id}/${name}`));
  const totalOf = (made: () => FigureCell[]) => (all.length > 1 ? made() : null);
  const simple = (names: readonly string[]) => ({
    rows: all.map(({ offering }) => named(offering, counts(offering.offeringId, names))),
    total: totalOf(() => counts('all', names)),
  });
  return [
    {
      id: 'referrals',
      title: 'People referred and started',
      definition:
        'People referred in the twelve months, by offering. Started: seen at a first session. Left before: closed without a start.',
      columns: [
        people('referred', 'Referred'),
        people('started', 'Started'),
        people('left-before', 'Left before a start'),
      ],
      ...simple(['referred', 'started', 'left-before']),
    },
    waitsTable(all, { release, cells, policy }),
    {
      id: 'waiting-now',
      title: 'Waiting at the end of the month',
      definition:
        'Everyone referred and not yet started or closed, whenever they were referred. On a plan: the person or a child named with the referral.',
      columns: [people('waiting-now', 'Waiting'), people('waiting-on-plan', 'Of them on a plan')],
      ...simple(['waiting-now', 'waiting-on-plan']),
    },
    completionTable(
      all,
      { cells, policy },
      totalOf(() => [...counts('all', completionCounts), ...totalRates.map((rate) => cells.rate(rate))]),
    ),
    {
      ...unmetTable,
      rows: all.map(({ offering }) => {
        const own = counts(offering.offeringId, namesOf(unmetTable));
        return named(offering, own, { sentence: unmetSentence(offering.programme, own[1]) });
      }),
      total: totalOf(() => counts('all', namesOf(unmetTable))),
    },
    { ...unmetReasonsTable, rows: [named(everyOffering, counts('all', namesOf(unmetReasonsTable)))], total: null },
    { ...barriersTable, rows: [named(everyOffering, counts('all', namesOf(barriersTable)))], total: null },
  ];
};

const waitsTable = (
  all: readonly Counted[],
  {
    release,
    cells,
    policy,
  }: { readonly release: ReturnType<typeof protect>; readonly cells: Cells; readonly policy: SmallNumberPolicy },
): FigureTable => ({
  id: 'waits',
  title: 'How long people wait for a first session',
  definition:
    'Days from receipt to the first session, for everyone referred in the twelve months. People still waiting are counted, and so are those who left before a start: as not started. Longest so far: of those waiting now or started.',
  columns: [
    days('half', 'Half started within'),
    days('nine-in-ten', '9 in 10 started within'),
    days('longest', 'Longest so far'),
  ],
  rows: all.map(({ offering, counts }) => {
    const { waits, referred, started, waitingNow, longest } = counts;
    const of = { sure: sureBase([referred], [], policy), started };
    const half = daysCell(daysUntilShare(waits, 0.5), of, policy);
    const ninety = daysCell(daysUntilShare(waits, 0.9), of, policy);
    const own = [
      half,
      ninety,
      daysCell(longest, { sure: sureBase([started, waitingNow], [], policy), started: 0 }, policy),
    ];
    const id = offering.offeringId;
    return named(offering, own, {
      sentence: waitSentence(offering.programme, half, ninety, cells.count(`${id}/waiting-now`)),
      curve: release.extras.has(`${id}/curve`) ? curveOf(waits) : [],
    });
  }),
  total: null,
});

const completionCounts = ['started', 'completed', 'ended-before', 'still-attending'] as const;

const completionTable = (
  all: readonly Counted[],
  { cells, policy }: { readonly cells: Cells; readonly policy: SmallNumberPolicy },
  total: FigureCell[] | null,
): FigureTable => ({
  id: 'completion',
  title: 'Completion, against those who started and those referred',
  definition:
    'Of the people referred in the twelve months. Completed: the programme’s own rule is met. Completion is not an outcome.',
  columns: [
    people('started', 'Started'),
    people('completed', 'Completed'),
    people('ended-before', 'Ended before completing'),
    people('still-attending', 'Still attending'),
    percent('completed-of-started', 'Completed, of those who started'),
    percent('completed-of-referred', 'Completed, of those referred'),
  ],
  rows: all.map(({ offering, counts }) => {
    const id = offering.offeringId;
    const rates = completionRates(id, counts, policy).map((rate) => cells.rate(rate));
    const own = completionCounts.map((name) => cells.count(`${id}/${name}`));
    const [started, referred] = rates;
    return named(offering, [...own, ...rates], {
      sentence: completionSentence(offering.programme, started, referred),
    });
  }),
  total,
});
