import { closedReferralStates, dayOf, type ServiceView } from '@waymark/contracts';
import { formatDay, type TimelineFact, type TimelineService, type TimelineWait } from '@waymark/ui';
import { markRemark, shapeOf } from './mark-look.ts';

type Entry = ServiceView['attendance'][number];

const sourceWords = (programme: string, { recordedBy, recordedAt }: Entry): string => {
  if (recordedAt === null) return `${programme} register, nothing recorded`;
  const author = recordedBy === null ? '' : ` by ${recordedBy}`;
  return `${programme} register, recorded${author} on ${formatDay(dayOf(recordedAt))}`;
};

const factOf = ({ programme, subjectId }: ServiceView, entry: Entry): TimelineFact => {
  const remark = markRemark(entry.code);
  return {
    id: `${subjectId} ${entry.sessionId}`,
    on: dayOf(entry.startsAt),
    shape: shapeOf(entry),
    what: `Session ${entry.number}${remark === null ? '' : `, ${remark}`}`,
    source: sourceWords(programme, entry),
  };
};

const isClosed = ({ state }: ServiceView): boolean => closedReferralStates.some((closed) => closed === state);

/**
 * The time from the referral until something started, or until now. A referral closed without a start has no known end
 * here, so no bar is drawn for it; the words say what became of it.
 */
const waitsOf = (service: ServiceView): readonly TimelineWait[] => {
  const { receivedAt, startedAt, endedAt, programme, subjectId } = service;
  const end = startedAt ?? endedAt;
  if (receivedAt === null || (end === null && isClosed(service))) return [];
  const from = dayOf(receivedAt);
  return [
    {
      id: `${subjectId} wait`,
      from,
      to: end === null ? null : dayOf(end),
      what: `Waiting for ${programme}`,
      source: `referral of ${formatDay(from)}`,
    },
  ];
};

/** One service of a person as a row of the picture: its wait and each session with its source. */
export const timelineService = (service: ServiceView): TimelineService => ({
  id: service.subjectId,
  name: service.programme,
  waits: waitsOf(service),
  facts: service.attendance.map((entry) => factOf(service, entry)),
});
