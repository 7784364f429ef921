import type { Range } from './small-numbers.ts';

/**
 * One count as a flow from a node to another. Counts that add up meet in a node: what flows in flows out, so that
 * "referred = started + left + waiting" is a node with one flow in and three out.
 */
export interface CountFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

interface Arc {
  readonly flow: number;
  readonly next: string;
  readonly step: 1 | -1;
}

/** Where one more, or one less, of each flow would lead from each node. */
const arcsOf = (flows: readonly CountFlow[]): ReadonlyMap<string, readonly Arc[]> => {
  const arcs = new Map<string, Arc[]>();
  const add = (node: string, arc: Arc) => {
    const known = arcs.get(node);
    if (known === undefined) arcs.set(node, [arc]);
    else known.push(arc);
  };
  flows.forEach(({ from, to }, flow) => {
    add(from, { flow, next: to, step: 1 });
    add(to, { flow, next: from, step: -1 });
  });
  return arcs;
};

/** A way from one node to another by flows that can still change by one; `null` where there is none. */
const wayBetween = (
  arcs: ReadonlyMap<string, readonly Arc[]>,
  canTake: (arc: Arc) => boolean,
  start: string,
  end: string,
): readonly Arc[] | null => {
  const cameBy = new Map<string, { readonly from: string; readonly arc: Arc } | null>([[start, null]]);
  const queue = [start];
  for (let at = 0; at < queue.length && !cameBy.has(end); at += 1) {
    const node = queue[at] ?? end;
    for (const arc of arcs.get(node) ?? []) {
      if (cameBy.has(arc.next) || !canTake(arc)) continue;
      cameBy.set(arc.next, { from: node, arc });
      queue.push(arc.next);
    }
  }
  if (!cameBy.has(end)) return null;
  const way: Arc[] = [];
  for (let step = cameBy.get(end); step !== null && step !== undefined; step = cameBy.get(step.from))
    way.push(step.arc);
  return way;
};

/** By how much one flow can move in a direction while all others stay within their ranges and everything adds up. */
const roomOf = (
  flows: readonly CountFlow[],
  ranges: readonly Range[],
  at: number,
  step: 1 | -1,
  enough: number,
): number => {
  const moved = flows.map(({ value }) => value);
  const arcs = arcsOf(flows);
  const own = flows[at];
  if (own === undefined) return 0;
  const fits = (flow: number, by: number) => {
    const range = ranges[flow];
    const value = (moved[flow] ?? 0) + by;
    return range !== undefined && value >= range.least && value <= range.most;
  };
  const [start, end] = step === 1 ? [own.to, own.from] : [own.from, own.to];
  let room = 0;
  while (room < enough && fits(at, step)) {
    const way = start === end ? [] : wayBetween(arcs, (arc) => arc.flow !== at && fits(arc.flow, arc.step), start, end);
    if (way === null) break;
    moved[at] = (moved[at] ?? 0) + step;
    for (const arc of way) moved[arc.flow] = (moved[arc.flow] ?? 0) + arc.step;
    room += 1;
  }
  return room;
};

/**
 * How many values a flow can have for someone who knows every range and what adds up to what; counted up to `enough`.
 * Exact: with whole ranges and sums, the values a flow can have are whole and without a gap.
 */
export const possibleValues = (
  flows: readonly CountFlow[],
  ranges: readonly Range[],
  at: number,
  enough: number,
): number => {
  const up = roomOf(flows, ranges, at, 1, enough - 1);
  if (up + 1 >= enough) return enough;
  return 1 + up + roomOf(flows, ranges, at, -1, enough - 1 - up);
};
