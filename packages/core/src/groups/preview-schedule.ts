import { previewScheduleInput, schedulePreview } from '@waymark/contracts';
import { findBookedTwice } from '../bookings/find-booked-twice.ts';
import { offeringInReach } from '../programmes/offering-in-reach.ts';
import { defineRead } from '../verbs/declaration.ts';
import { curriculumOf, scheduleOf } from './group-schedule.ts';
import { wantedOfSchedule } from './wanted-of-schedule.ts';

/** The dates a group would have, before it is added; nothing is written. */
export const previewSchedule = defineRead({
  name: 'preview-schedule',
  summary: 'The dates a group would have.',
  permission: 'core.group.manage',
  route: { method: 'POST', path: '/offerings/:offeringId/schedule-preview' },
  input: previewScheduleInput,
  output: schedulePreview,
  sample: (world) => ({
    offeringId: world.offeringId,
    startsOn: world.today,
    slots: [{ weekday: 4, from: '18:30', to: '20:30' }],
    datesLeftOut: [],
  }),
  subject: (asked, { offeringId }) => offeringInReach(asked, offeringId),
  run: async (
    { reader, actor, now, subject: offering, programmes },
    { offeringId, schoolHolidaysOf, venue, mode, ...dates },
  ) => {
    const curriculum = curriculumOf(programmes, offering.programmeId);
    const { items, skipped } = await scheduleOf(reader.db, curriculum, {
      ...dates,
      schoolHolidaysOf: schoolHolidaysOf ?? null,
    });
    const wanted = wantedOfSchedule(items, { venue: venue ?? null, mode: mode ?? 'in-person' });
    const alreadyBooked = await findBookedTwice(reader.db, { offeringId, wanted }, { ...actor, now });
    return { programmeVersion: curriculum.version, items: [...items], skipped: [...skipped], alreadyBooked };
  },
  opened: undefined,
});
