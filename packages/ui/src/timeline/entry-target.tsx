import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { PlacedEntry } from './placed-entry.ts';

export interface EntryTargetProps {
  readonly placed: PlacedEntry;
  /** The one entry that Tab reaches; the arrow keys go on from it. */
  readonly isStop: boolean;
  readonly isNamed: boolean;
  readonly onName: (id: string) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
  readonly children: ReactNode;
}

const leastSize = 24;

/** Makes an entry reachable: focus, pointing or a tap names it. At least 24 px wide and high (WCAG 2.5.8). */
export const EntryTarget = (props: EntryTargetProps): ReactNode => {
  const { placed, isStop, isNamed, onName, onKey, children } = props;
  const { entry, left, right, middle } = placed;
  const width = Math.max(leastSize, right - left);
  const name = () => onName(entry.id);
  return (
    <g
      className={classNames('waymark-timeline__entry', isNamed && 'waymark-timeline__entry--named')}
      data-entry={entry.id}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={`${entry.when}, ${entry.who}: ${entry.kind === 'flag' ? entry.label : entry.what}`}
      onFocus={name}
      onPointerEnter={name}
      onClick={name}
      onKeyDown={(event) => onKey(event, entry.id)}
    >
      <rect
        className="waymark-timeline__target"
        x={(left + right) / 2 - width / 2}
        y={middle - leastSize / 2}
        width={width}
        height={leastSize}
      />
      {children}
    </g>
  );
};
