import type { ReactNode } from 'react';
import { daysBetween, formatDays } from '../format/elapsed.ts';
import { MarkShapePath } from '../mark/mark-shape-path.tsx';
import type { PlacedEntry } from './placed-entry.ts';

const barHeight = 20;
const roomForWords = 64;

/** A hollow bar; one that still goes on ends in a point. */
const WaitBar = ({ placed }: { readonly placed: PlacedEntry }): ReactNode => {
  const { entry, left, middle } = placed;
  const right = Math.max(placed.right, left + 10);
  const top = middle - barHeight / 2;
  const bottom = middle + barHeight / 2;
  const end = entry.isOngoing ? `H${right - 6} L${right} ${middle} L${right - 6} ${bottom}` : `H${right} V${bottom}`;
  return (
    <>
      <path className="waymark-timeline__wait" d={`M${left} ${top} ${end} H${left} Z`} />
      {right - left > roomForWords ? (
        <text className="waymark-timeline__small" x={(left + right) / 2} y={middle + 4.5} textAnchor="middle">
          {formatDays(daysBetween(entry.from, entry.to))}
        </text>
      ) : null}
    </>
  );
};

/** The period a statement speaks of, with an open square at its end. */
const StatementSpan = ({ placed: { left, right, middle } }: { readonly placed: PlacedEntry }): ReactNode => (
  <>
    <path
      className="waymark-timeline__span"
      d={`M${left} ${middle - 5} V${middle + 5} M${left} ${middle} H${right - 6}`}
    />
    <rect className="waymark-timeline__statement" x={right - 6} y={middle - 6} width="12" height="12" />
  </>
);

/** What an entry looks like in its row. Flags are drawn by themselves, since they cross all rows. */
export const EntryShape = ({ placed }: { readonly placed: PlacedEntry }): ReactNode => {
  const { entry, left, right, middle } = placed;
  if (entry.kind === 'wait') return <WaitBar placed={placed} />;
  if (entry.kind === 'statement') return <StatementSpan placed={placed} />;
  if (entry.shape === undefined) return null;
  return (
    <g transform={`translate(${(left + right) / 2} ${middle})`}>
      <MarkShapePath shape={entry.shape} />
    </g>
  );
};
