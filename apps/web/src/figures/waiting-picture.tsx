import type { FigureTable } from '@waymark/contracts';
import { useElementWidth } from '@waymark/ui';
import type { ReactNode } from 'react';

export interface WaitingPictureProps {
  readonly curve: FigureTable['rows'][number]['curve'];
  /** Said in place of the picture: the row's own sentence. */
  readonly label: string;
}

const widest = 640;
const height = 220;
const edge = { left: 44, right: 8, top: 10, bottom: 40 };

/** The share who had not started, by days since the referral: a bar a fortnight (still-waiting curve). */
export const WaitingPicture = ({ curve, label }: WaitingPictureProps): ReactNode => {
  const [element, room] = useElementWidth<SVGSVGElement>(widest);
  const width = Math.min(widest, room);
  const slot = (width - edge.left - edge.right) / Math.max(1, curve.length);
  const depth = height - edge.top - edge.bottom;
  const yOf = (percent: number) => edge.top + depth * (1 - percent / 100);
  const everyLabel = Math.max(1, Math.ceil(48 / slot));
  return (
    <svg
      ref={element}
      className="waymark-figure-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <line
            x1={edge.left}
            x2={width - edge.right}
            y1={yOf(percent)}
            y2={yOf(percent)}
            className="waymark-figure-rule"
          />
          <text x={edge.left - 6} y={yOf(percent) + 5} textAnchor="end">
            {percent}%
          </text>
        </g>
      ))}
      {curve.map(({ days, percent }, index) => (
        <g key={days}>
          <rect
            x={edge.left + index * slot + 1}
            width={Math.max(1, slot - 2)}
            y={yOf(100 - percent)}
            height={yOf(0) - yOf(100 - percent)}
            className="waymark-figure-bar"
          />
          {index % everyLabel === 0 ? (
            <text x={edge.left + index * slot + slot / 2} y={height - edge.bottom + 18} textAnchor="middle">
              {days}
            </text>
          ) : null}
        </g>
      ))}
      <text x={width - edge.right} y={height - 6} textAnchor="end">
        Days since the referral
      </text>
    </svg>
  );
};
