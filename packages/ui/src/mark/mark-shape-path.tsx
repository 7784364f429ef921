import type { ReactNode } from 'react';
import type { MarkShapeName } from './shapes.ts';

/** The drawing alone, around 0 0 in a square of 20, for use inside a larger picture. */
export const MarkShapePath = ({ shape }: { readonly shape: MarkShapeName }): ReactNode => {
  switch (shape) {
    case 'seen':
      return <circle r="7" className="waymark-mark__fill" />;
    case 'not-engaged':
      return <circle r="6" className="waymark-mark__ring" />;
    case 'missed':
      return <path d="M-6 -6 L6 6 M6 -6 L-6 6" className="waymark-mark__line" />;
    case 'not-recorded':
      return <circle r="3" className="waymark-mark__fill" />;
    case 'could-not-attend':
      return <path d="M-7 0 H7" className="waymark-mark__line" />;
    case 'not-expected':
      return null;
  }
};
