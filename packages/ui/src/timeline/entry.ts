import type { Day } from '@waymark/contracts';
import { formatDay, formatDayRange } from '../format/day.ts';
import { daysBetween, formatDays } from '../format/elapsed.ts';
import type { MarkShapeName } from '../mark/shapes.ts';
import { type FamilyTimelineData, shapeWordsFor } from './data.ts';

/** One thing the picture can name: what the table says in a row and the live region says aloud. */
export interface TimelineEntry {
  readonly id: string;
  /** The row of the picture it stands in: `flags`, a service's row, or an outside service's. */
  readonly row: string;
  readonly kind: 'fact' | 'wait' | 'statement' | 'flag';
  readonly from: Day;
  /** The last day; the same as `from` for what has no length. */
  readonly to: Day;
  readonly isOngoing: boolean;
  readonly shape?: MarkShapeName | undefined;
  readonly label: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly source: string;
}

export const flagsRow = 'flags';
export const serviceRow = (laneId: string, serviceId: string): string => `${laneId}/${serviceId}`;
export const statementRow = (service: string): string => `outside/${service}`;

const spanWords = (from: Day, to: Day | null): string =>
  to === null ? `Since ${formatDay(from)}` : formatDayRange(from, to);

/** Everything in the data as one list, in the order of days; the picture and the table are both made from it. */
export const entriesOf = ({ asAt, lanes, statements, flags }: FamilyTimelineData): readonly TimelineEntry[] => {
  const fromFlags = flags.map(({ id, on, to, label, what, source }): TimelineEntry => {
    const end = to === undefined ? on : to;
    const when = spanWords(on, end);
    const last = end ?? (asAt > on ? asAt : on);
    return {
      id,
      row: flagsRow,
      kind: 'flag',
      from: on,
      to: last,
      isOngoing: end === null,
      label,
      when,
      who: 'Family',
      what,
      source,
    };
  });
  const fromServices = lanes.flatMap((lane) =>
    lane.services.flatMap((service) => {
      const row = serviceRow(lane.id, service.id);
      const who = `${lane.name}, ${service.name}`;
      const facts = service.facts.map(
        ({ id, on, shape, what, source }): TimelineEntry => ({
          id,
          row,
          kind: 'fact',
          from: on,
          to: on,
          isOngoing: false,
          shape,
          label: what,
          when: formatDay(on),
          who,
          what: `${what}: ${shapeWordsFor(shape, lane.group)}`,
          source,
        }),
      );
      const waits = service.waits.map(({ id, from, to, what, source }): TimelineEntry => {
        const last = to ?? (asAt > from ? asAt : from);
        return {
          id,
          row,
          kind: 'wait',
          from,
          to: last,
          isOngoing: to === null,
          label: what,
          when: spanWords(from, to),
          who,
          what: `${what}, ${formatDays(daysBetween(from, last))}${to === null ? ' so far' : ''}`,
          source,
        };
      });
      return [...waits, ...facts];
    }),
  );
  const fromStatements = statements.map(
    ({ id, service, about, from, to, what, source }): TimelineEntry => ({
      id,
      row: statementRow(service),
      kind: 'statement',
      from,
      to,
      isOngoing: false,
      label: what,
      when: spanWords(from, to),
      who: `${about}, ${service}`,
      what,
      source,
    }),
  );
  return [...fromFlags, ...fromServices, ...fromStatements].toSorted((left, right) =>
    left.from === right.from ? 0 : left.from < right.from ? -1 : 1,
  );
};
