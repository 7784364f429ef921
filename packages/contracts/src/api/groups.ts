import { z } from 'zod';
import { positions } from '../codes/access.ts';
import { accreditationStandings, groupRoles, whysNotHeld } from '../codes/groups.ts';
import { referralStates } from '../codes/referral-states.ts';
import { curriculumKinds, markModes, sessionKinds, sessionStates } from '../codes/sessions.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { bookedTwiceView, evenIfBooked } from './bookings.ts';
import { localTime, words } from './words.ts';

/** The weekly time of a group, Europe/London: weekday 1 (Monday) to 7. */
const slot = z
  .strictObject({ weekday: z.int().min(1).max(7), from: localTime, to: localTime })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-starts', path: ['to'] });

const slots = z.array(slot).min(1).max(7);

const schedule = {
  offeringId: idSchema,
  /** The first session is on this day or the next day of a weekly time. */
  startsOn: daySchema,
  /** The weekly times, no two on one weekday. */
  slots,
  datesLeftOut: z.array(daySchema).max(200),
  /** The area whose school holidays are left out. */
  schoolHolidaysOf: words(120).optional(),
};

/** With its venue and mode, the preview says where the room is booked already. */
export const previewScheduleInput = z.strictObject({
  ...schedule,
  venue: words(200).optional(),
  mode: z.enum(markModes).optional(),
});

const scheduledItem = z.strictObject({
  itemId: z.string(),
  number: z.int(),
  title: z.string(),
  kind: z.enum(curriculumKinds),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** Planned with each person; the day is the week it falls in, not an appointment. */
  isOfOnePerson: z.boolean(),
});
const skippedDay = z.strictObject({ day: z.string(), why: z.enum(whysNotHeld) });

/** A group's sessions as they would be; the same rule makes them. */
export const schedulePreview = z.strictObject({
  programmeVersion: z.string(),
  items: z.array(scheduledItem),
  skipped: z.array(skippedDay),
  alreadyBooked: z.array(bookedTwiceView),
});
export type SchedulePreview = z.output<typeof schedulePreview>;

export const addGroupInput = z.strictObject({
  groupId: idSchema,
  ...schedule,
  title: words(120),
  venue: words(200),
  capacity: z.int().min(1).max(60),
  mode: z.enum(markModes),
  ...evenIfBooked,
});
export type AddGroupInput = z.output<typeof addGroupInput>;

export const groupAdded = z.strictObject({
  groupId: idSchema,
  isNew: z.boolean(),
  version: z.int(),
  sessions: z.int(),
});

/** Everyone who leads the group from today on; who is left out stops today. */
export const setGroupStaffInput = z
  .strictObject({
    groupId: idSchema,
    staff: z
      .array(z.strictObject({ staffId: idSchema, role: z.enum(groupRoles) }))
      .min(1)
      .max(12),
    ...evenIfBooked,
  })
  .refine(({ staff }) => staff.some(({ role }) => role === 'lead'), { error: 'lead-missing', path: ['staff'] });
/** Cover for some days, both included; it ends by itself. */
export const planCoverInput = z
  .strictObject({
    coverId: idSchema,
    groupId: idSchema,
    staffId: idSchema,
    from: daySchema,
    lastDay: daySchema,
    ...evenIfBooked,
  })
  .refine(({ from, lastDay }) => from <= lastDay, { error: 'ends-before-it-starts', path: ['lastDay'] });
export type PlanCoverInput = z.output<typeof planCoverInput>;
export const coverPlanned = z.strictObject({ coverId: idSchema, isNew: z.boolean() });

export const groupStaffSet = z.strictObject({ groupId: idSchema, version: z.int() });

export const listGroupsInput = z.strictObject({ offeringId: idSchema });
const groupSummary = z.strictObject({
  groupId: idSchema,
  title: z.string(),
  venue: z.string(),
  startsOn: z.string(),
  lastSessionAt: z.string().nullable(),
  capacity: z.int(),
  placesLeft: z.int(),
  /** Whether someone may still join. */
  isOpen: z.boolean(),
});
export const groupsView = z.strictObject({ groups: z.array(groupSummary) });
export type GroupsView = z.output<typeof groupsView>;

export const viewGroupInput = z.strictObject({ groupId: idSchema });

/** A group: its dates, who leads it, who has a place, how many are left, when joining closes. */
export const groupView = z.strictObject({
  groupId: idSchema,
  offeringId: idSchema,
  programmeId: z.string(),
  programme: z.string(),
  programmeVersion: z.string(),
  title: z.string(),
  venue: z.string(),
  startsOn: z.string(),
  slots: z.array(z.strictObject({ weekday: z.int(), from: z.string(), to: z.string() })),
  datesLeftOut: z.array(z.string()),
  schoolHolidaysOf: z.string().nullable(),
  capacity: z.int(),
  placesLeft: z.int(),
  joinsCloseAfter: z.int().nullable(),
  joinsCloseAt: z.string().nullable(),
  isOpen: z.boolean(),
  version: z.int(),
  sessions: z.array(
    z.strictObject({
      sessionId: idSchema,
      number: z.int(),
      title: z.string(),
      kind: z.enum(sessionKinds),
      startsAt: z.string(),
      endsAt: z.string(),
      place: z.string().nullable(),
      state: z.enum(sessionStates),
      cancelledWhy: z.string().nullable(),
      closedAt: z.string().nullable(),
      version: z.int(),
      /** The place cannot be used at that time: it needs another place or another time. */
      needsPlace: z.boolean(),
      /** Where it stood before it was last moved, and why; null where it never was. */
      moved: z
        .strictObject({ wasStartsAt: z.string(), why: z.string(), at: z.string(), by: z.string().nullable() })
        .nullable(),
      /** Whose session it is, where it is of one person. */
      enrolmentId: idSchema.nullable(),
    }),
  ),
  /** Whether only accredited staff may begin to lead it. */
  leadMustBeAccredited: z.boolean(),
  staff: z.array(
    z.strictObject({
      staffId: idSchema,
      name: z.string(),
      role: z.enum(groupRoles),
      /** Where it is for some days only: the first and the last of them. */
      days: z.strictObject({ from: z.string(), last: z.string() }).nullable(),
      /** How the accreditation of who leads stands today; null where it is not demanded, or nothing is led. */
      accreditation: z
        .strictObject({ standing: z.enum(accreditationStandings), until: z.string().nullable() })
        .nullable(),
    }),
  ),
  people: z.array(
    z.strictObject({
      enrolmentId: idSchema,
      personId: idSchema,
      name: z.string(),
      position: z.enum(positions),
      state: z.enum(referralStates),
      from: z.string(),
      startedAt: z.string().nullable(),
    }),
  ),
  offers: z.array(z.strictObject({ offerId: idSchema, personId: idSchema, name: z.string(), expiresAt: z.string() })),
});
export type GroupView = z.output<typeof groupView>;
