import type { ReactNode } from 'react';
import type { TimelineLayout } from './layout.ts';

/** Months along the top, a line down from each, bands behind the group names, rules between rows, and "as at". */
export const Axis = ({ layout }: { readonly layout: TimelineLayout }): ReactNode => {
  const { scale, axisHeight, lanesTop, lanesBottom, labels, asAtX } = layout;
  const isNearRightEdge = asAtX !== undefined && asAtX > scale.width - 70;
  return (
    <g>
      {labels.map(({ id, kind, top, height }) =>
        kind === 'group' ? (
          <rect key={id} className="waymark-timeline__band" x="0" y={top} width={scale.width} height={height} />
        ) : (
          <path key={id} className="waymark-timeline__rule" d={`M0 ${top + height} H${scale.width}`} />
        ),
      )}
      {scale.months.map(({ x, label }) => (
        <g key={x}>
          <path className="waymark-timeline__month" d={`M${x} ${label ? axisHeight - 8 : lanesTop} V${lanesBottom}`} />
          {label ? (
            <text className="waymark-timeline__small" x={x} y={axisHeight - 13}>
              {label}
            </text>
          ) : null}
        </g>
      ))}
      {asAtX === undefined ? null : (
        <>
          <path className="waymark-timeline__as-at" d={`M${asAtX} ${lanesTop} V${lanesBottom + 4}`} />
          <text
            className="waymark-timeline__small"
            x={asAtX}
            y={lanesBottom + 18}
            textAnchor={isNearRightEdge ? 'end' : 'middle'}
          >
            as at
          </text>
        </>
      )}
    </g>
  );
};
