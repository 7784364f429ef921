import type { ReactNode } from 'react';
import type { FamilyTimelineData } from './data.ts';
import { LaneLabels } from './lane-labels.tsx';
import { layOut } from './layout.ts';
import { Legend } from './legend.tsx';
import { Picture } from './picture.tsx';

const paperWidth = 1030;
const paperHeight = 360;
const labelWidth = 200;

const rowCount = ({ lanes, statements }: FamilyTimelineData): number =>
  lanes.reduce((sum, { services }) => sum + Math.max(1, services.length), 0) +
  new Set(statements.map(({ service }) => service)).size;

/** The picture for one A4 page on its side, below heading and lead: the whole period in its width, rows as high as fits. */
export const PrintedPicture = ({ data }: { readonly data: FamilyTimelineData }): ReactNode => {
  const bands = new Set(data.lanes.map(({ group }) => group)).size + (data.statements.length > 0 ? 1 : 0);
  const rowHeight = Math.min(42, Math.max(20, Math.floor((paperHeight - bands * 22) / Math.max(1, rowCount(data)))));
  const layout = layOut(data, { room: paperWidth - labelWidth, leastPerDay: 0, rowHeight, bandHeight: 22 });
  return (
    <div className="waymark-timeline__paper" aria-hidden="true">
      <div className={`waymark-timeline__frame${rowHeight < 36 ? ' waymark-timeline__frame--dense' : ''}`}>
        <LaneLabels layout={layout} width={labelWidth} />
        <Picture layout={layout} />
      </div>
      <Legend />
    </div>
  );
};
