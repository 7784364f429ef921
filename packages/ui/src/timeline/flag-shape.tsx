import type { ReactNode } from 'react';
import type { TimelineLayout } from './layout.ts';
import type { FlagPlace } from './place-flags.ts';

export interface FlagLineProps {
  readonly flag: FlagPlace;
  readonly layout: TimelineLayout;
  readonly middle: number;
}

/** The line of a flag across all lanes; a span is a pale band between two lines. Drawn behind everything else. */
export const FlagLine = ({ flag: { x, spanEnd }, layout, middle }: FlagLineProps): ReactNode => (
  <>
    {spanEnd === undefined ? null : (
      <rect
        className="waymark-timeline__flag-span"
        x={x}
        y={middle}
        width={Math.max(1, spanEnd - x)}
        height={layout.lanesBottom - middle}
      />
    )}
    <path
      className="waymark-timeline__flag-line"
      d={`M${x} ${middle} V${layout.lanesBottom}${spanEnd === undefined ? '' : ` M${spanEnd} ${middle} V${layout.lanesBottom}`}`}
    />
  </>
);

/** The words of a flag in a small label at the top of its line. */
export const FlagLabel = ({ flag, middle }: { readonly flag: FlagPlace; readonly middle: number }): ReactNode => (
  <>
    <rect
      className="waymark-timeline__flag"
      x={flag.left}
      y={middle - 12}
      width={flag.right - flag.left}
      height="24"
      rx="2"
    />
    <text className="waymark-timeline__flag-words" x={flag.left + 7} y={middle + 5}>
      {flag.entry.label}
    </text>
  </>
);
