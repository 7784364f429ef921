import { type FamilyTimelineData, groupOrder, groupWords, type TimelineGroup } from './data.ts';
import { entriesOf, flagsRow, serviceRow, statementRow } from './entry.ts';
import { type FlagPlace, placeFlags } from './place-flags.ts';
import type { PlacedEntry } from './placed-entry.ts';
import { type TimeScale, timeScale } from './scale.ts';
import { spread } from './spread.ts';

export interface LayoutSizes {
  /** Room for the picture beside the names, in pixels. */
  readonly room: number;
  readonly leastPerDay: number;
  readonly rowHeight: number;
  readonly bandHeight: number;
}

/** A name beside the picture. */
export interface TimelineLabel {
  readonly id: string;
  readonly kind: 'group' | 'row';
  readonly top: number;
  readonly height: number;
  readonly name: string | undefined;
  readonly service: string | undefined;
}

export interface TimelineRow {
  readonly id: string;
  readonly placed: readonly PlacedEntry[];
}

export interface TimelineLayout {
  readonly scale: TimeScale;
  readonly height: number;
  readonly axisHeight: number;
  readonly lanesTop: number;
  readonly lanesBottom: number;
  readonly labels: readonly TimelineLabel[];
  readonly flags: readonly FlagPlace[];
  /** For the arrow keys, from top to bottom; flags are the first row. */
  readonly rows: readonly TimelineRow[];
  readonly asAtX: number | undefined;
}

const axisHeight = 30;
const flagHeight = 28;
const footHeight = 24;

interface RowPlan {
  readonly group: string;
  readonly id: string;
  readonly name: string | undefined;
  readonly service: string | undefined;
}

const groupName = (group: TimelineGroup, count: number): string => groupWords[group][count === 1 ? 'one' : 'many'];

const planRows = ({ lanes, statements }: FamilyTimelineData): readonly RowPlan[] => {
  const people = groupOrder.flatMap((group) => {
    const inGroup = lanes.filter((lane) => lane.group === group);
    const name = groupName(group, inGroup.length);
    return inGroup.flatMap((lane) =>
      lane.services.length === 0
        ? [{ group: name, id: lane.id, name: lane.name, service: 'No service recorded' }]
        : lane.services.map((service, index) => ({
            group: name,
            id: serviceRow(lane.id, service.id),
            name: index === 0 ? lane.name : undefined,
            service: service.name,
          })),
    );
  });
  const outside = [...new Set(statements.map(({ service }) => service))].map((service) => ({
    group: 'Stated by outside services',
    id: statementRow(service),
    name: undefined,
    service,
  }));
  return [...people, ...outside];
};

/** Where everything stands, in pixels: pure, so that screen and paper are drawn by the same rules. */
export const layOut = (data: FamilyTimelineData, sizes: LayoutSizes): TimelineLayout => {
  const scale = timeScale({ from: data.from, to: data.to, room: sizes.room, leastPerDay: sizes.leastPerDay });
  const entries = entriesOf(data).filter(({ from, to }) => to >= data.from && from <= data.to);
  const flags = placeFlags(
    entries.filter(({ row }) => row === flagsRow),
    scale,
  );
  const flagRows = flags.reduce((most, { level }) => Math.max(most, level + 1), 0);
  const lanesTop = axisHeight + flagRows * flagHeight + (flagRows > 0 ? 4 : 0);
  const labels: TimelineLabel[] = [];
  const rows: TimelineRow[] = [];
  let top = lanesTop;
  let group: string | undefined;
  for (const plan of planRows(data)) {
    if (plan.group !== group) {
      labels.push({
        id: `group ${plan.group}`,
        kind: 'group',
        top,
        height: sizes.bandHeight,
        name: plan.group,
        service: undefined,
      });
      top += sizes.bandHeight;
      group = plan.group;
    }
    labels.push({ ...plan, kind: 'row', top, height: sizes.rowHeight });
    const own = entries.filter(({ row, shape }) => row === plan.id && shape !== 'not-expected');
    rows.push({ id: plan.id, placed: spread(own, scale, top + sizes.rowHeight / 2) });
    top += sizes.rowHeight;
  }
  const flagRow = {
    id: flagsRow,
    placed: flags.map(({ entry, left, right, level }) => ({
      entry,
      left,
      right,
      middle: axisHeight + level * flagHeight + flagHeight / 2,
    })),
  };
  const isInside = data.asAt >= data.from && data.asAt <= data.to;
  return {
    scale,
    axisHeight,
    lanesTop,
    lanesBottom: top,
    height: top + footHeight,
    labels,
    flags,
    rows: [flagRow, ...rows].filter(({ placed }) => placed.length > 0),
    asAtX: isInside ? scale.xOf(data.asAt) : undefined,
  };
};
