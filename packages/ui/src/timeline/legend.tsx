import type { ReactNode } from 'react';
import { MarkShape } from '../mark/mark-shape.tsx';
import { type MarkShapeName, shapeWords } from '../mark/shapes.ts';

const shapes: readonly MarkShapeName[] = ['seen', 'not-engaged', 'missed', 'could-not-attend', 'not-recorded'];

/** What the shapes mean, always beside the picture. */
export const Legend = (): ReactNode => (
  <ul className="waymark-legend" aria-label="What the shapes mean">
    {shapes.map((shape) => (
      <li key={shape}>
        <MarkShape shape={shape} size={18} /> {shape === 'missed' ? 'Missed, or not seen' : shapeWords[shape]}
      </li>
    ))}
    <li>
      <svg className="waymark-mark" width="26" height="18" viewBox="0 0 26 18" aria-hidden="true" focusable="false">
        <rect className="waymark-timeline__wait" x="1" y="3" width="24" height="12" />
      </svg>{' '}
      Waiting
    </li>
    <li>
      <svg className="waymark-mark" width="26" height="18" viewBox="0 0 26 18" aria-hidden="true" focusable="false">
        <path className="waymark-timeline__span" d="M1 4 V14 M1 9 H14" />
        <rect className="waymark-timeline__statement" x="14" y="4" width="10" height="10" />
      </svg>{' '}
      Stated by an outside service
    </li>
    <li>(empty) Not expected</li>
  </ul>
);
