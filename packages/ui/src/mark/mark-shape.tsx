import type { ReactNode } from 'react';
import { MarkShapePath } from './mark-shape-path.tsx';
import type { MarkShapeName } from './shapes.ts';

export interface MarkShapeProps {
  readonly shape: MarkShapeName;
  /** Height and width in pixels. */
  readonly size?: number | undefined;
  /** Read out in place of the shape; left out where words stand beside it, so that nothing is said twice. */
  readonly label?: string | undefined;
}

/** A mark as a shape told apart without colour: disc, ring, cross, dot, dash, nothing. */
export const MarkShape = ({ shape, size = 20, label }: MarkShapeProps): ReactNode => (
  <svg
    className="waymark-mark"
    width={size}
    height={size}
    viewBox="-10 -10 20 20"
    focusable="false"
    role={label === undefined ? undefined : 'img'}
    aria-label={label}
    aria-hidden={label === undefined ? true : undefined}
  >
    <MarkShapePath shape={shape} />
  </svg>
);
