import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useState } from 'react';
import { formatDay, formatDayRange } from '../format/day.ts';
import type { FamilyTimelineData } from './data.ts';
import { entriesOf } from './entry.ts';
import { EntryTable } from './entry-table.tsx';
import { EntryWords } from './entry-words.tsx';
import { LaneLabels } from './lane-labels.tsx';
import { layOut } from './layout.ts';
import { Legend } from './legend.tsx';
import { moveByKey } from './move.ts';
import { Picture } from './picture.tsx';
import { PrintedPicture } from './printed-picture.tsx';
import { useElementWidth } from './use-element-width.ts';
import { useLatestInSight } from './use-latest-in-sight.ts';

export interface FamilyTimelineProps {
  readonly title: string;
  readonly data: FamilyTimelineData;
}

const wideFrom = 560;
const sizes = { leastPerDay: 3.5, bandHeight: 28 };

/** One time axis for a family: who was seen by whom, what was waited for and what happened (ux.md, Family). */
export const FamilyTimeline = ({ title, data }: FamilyTimelineProps): ReactNode => {
  const id = useId();
  const [figure, width] = useElementWidth<HTMLElement>(960);
  const [namedId, setNamedId] = useState<string | undefined>(undefined);
  const [stop, setStop] = useState<string | undefined>(undefined);
  const isWide = width >= wideFrom;
  const labelWidth = isWide ? 190 : 118;
  const layout = layOut(data, { ...sizes, rowHeight: isWide ? 52 : 68, room: width - labelWidth - 3 });
  const place = useLatestInSight(layout);
  const entries = entriesOf(data);
  const placed = layout.rows.flatMap((row) => row.placed);
  const stopId = placed.some(({ entry }) => entry.id === stop) ? stop : placed[0]?.entry.id;
  const label = `${title}, ${formatDayRange(data.from, data.to)}. Move between the marks with the arrow keys.`;
  const name = (entryId: string) => {
    setNamedId(entryId);
    setStop(entryId);
  };
  const key = (event: KeyboardEvent, fromId: string) => {
    const to = moveByKey(layout.rows, fromId, event.key);
    if (to === undefined) return;
    event.preventDefault();
    setStop(to);
    event.currentTarget
      .closest('svg')
      ?.querySelector<SVGElement>(`[data-entry="${CSS.escape(to)}"]`)
      ?.focus();
  };
  const table = <EntryTable caption="The same as a table, newest first" entries={entries} />;
  const picture = (
    <div className="waymark-timeline__screen" id={`${id}-picture`}>
      <div className="waymark-timeline__frame">
        <LaneLabels layout={layout} width={labelWidth} />
        <section
          ref={place}
          className="waymark-timeline__scroll"
          aria-label={`${title}: picture`}
          tabIndex={layout.scale.width > width - labelWidth ? 0 : undefined}
        >
          <Picture layout={layout} controls={{ label, stopId, namedId, onName: name, onKey: key }} />
        </section>
      </div>
      <EntryWords entry={entries.find((entry) => entry.id === namedId)} />
      <Legend />
    </div>
  );
  return (
    <figure ref={figure} className="waymark-timeline">
      <figcaption className="waymark-timeline__caption">
        <span className="govuk-heading-m">{title}</span>
        <span className="waymark-timeline__as-at-words">
          {formatDayRange(data.from, data.to)}. As at {formatDay(data.asAt)}.
        </span>
      </figcaption>
      {isWide ? null : (
        <p className="govuk-body waymark-timeline__skip">
          <a className="govuk-link" href={`#${id}-picture`}>
            See it as a picture
          </a>
        </p>
      )}
      {isWide ? picture : table}
      <PrintedPicture data={data} />
      {isWide ? table : picture}
    </figure>
  );
};
