import type { ReactNode } from 'react';
import type { TimelineLayout } from './layout.ts';

export interface LaneLabelsProps {
  readonly layout: TimelineLayout;
  readonly width: number;
}

/** Names beside the picture; they stay in place while it scrolls. Every fact says its person itself, so they are not read out. */
export const LaneLabels = ({ layout, width }: LaneLabelsProps): ReactNode => (
  <div className="waymark-timeline__labels" style={{ height: layout.height, width }} aria-hidden="true">
    {layout.labels.map(({ id, kind, top, height, name, service }) => (
      <div key={id} className={`waymark-timeline__label waymark-timeline__label--${kind}`} style={{ top, height }}>
        {name ? <span className="waymark-timeline__name">{name}</span> : null}
        {service ? <span className="waymark-timeline__service">{service}</span> : null}
      </div>
    ))}
  </div>
);
