import type { KeyboardEvent, ReactNode } from 'react';
import { Axis } from './axis.tsx';
import { EntryShape } from './entry-shape.tsx';
import { EntryTarget } from './entry-target.tsx';
import { FlagLabel, FlagLine } from './flag-shape.tsx';
import type { TimelineLayout } from './layout.ts';
import type { PlacedEntry } from './placed-entry.ts';

/** What a reader can do with the picture; left out on paper. */
export interface PictureControls {
  readonly label: string;
  readonly stopId: string | undefined;
  readonly namedId: string | undefined;
  readonly onName: (id: string) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
}

export interface PictureProps {
  readonly layout: TimelineLayout;
  readonly controls?: PictureControls | undefined;
}

/** The picture itself: axis, flags across all lanes, then row by row what is known. */
export const Picture = ({ layout, controls }: PictureProps): ReactNode => {
  const middles = new Map(layout.rows.flatMap(({ placed }) => placed.map(({ entry, middle }) => [entry.id, middle])));
  const flagOf = ({ entry }: PlacedEntry) => layout.flags.find((flag) => flag.entry.id === entry.id);
  const drawn = (placed: PlacedEntry): ReactNode => {
    const flag = flagOf(placed);
    return flag ? <FlagLabel flag={flag} middle={placed.middle} /> : <EntryShape placed={placed} />;
  };
  return (
    <svg
      className="waymark-timeline__picture"
      width={layout.scale.width}
      height={layout.height}
      viewBox={`0 0 ${layout.scale.width} ${layout.height}`}
      role={controls ? 'group' : undefined}
      aria-label={controls?.label}
      aria-hidden={controls ? undefined : true}
    >
      <Axis layout={layout} />
      {layout.flags.map((flag) => (
        <FlagLine key={flag.entry.id} flag={flag} layout={layout} middle={middles.get(flag.entry.id) ?? 0} />
      ))}
      {layout.rows.flatMap(({ placed }) =>
        placed.map((one) =>
          controls ? (
            <EntryTarget
              key={one.entry.id}
              placed={one}
              isStop={one.entry.id === controls.stopId}
              isNamed={one.entry.id === controls.namedId}
              onName={controls.onName}
              onKey={controls.onKey}
            >
              {drawn(one)}
            </EntryTarget>
          ) : (
            <g key={one.entry.id}>{drawn(one)}</g>
          ),
        ),
      )}
    </svg>
  );
};
