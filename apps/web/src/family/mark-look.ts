import {
  type AttendancePart,
  adultMarkLabels,
  childMarkLabels,
  type MarkCode,
  type NotHeldPart,
  type ServiceView,
} from '@waymark/contracts';
import type { MarkShapeName } from '@waymark/ui';

type Entry = ServiceView['attendance'][number];

const shapeOfPart: Readonly<Record<AttendancePart | NotHeldPart, MarkShapeName>> = {
  seen: 'seen',
  'seen-part': 'seen',
  missed: 'missed',
  'not-seen': 'missed',
  'was-not-brought': 'missed',
  'chose-not-to': 'missed',
  'cancelled-in-time': 'could-not-attend',
  'could-not-attend': 'could-not-attend',
  unwell: 'could-not-attend',
  'not-released': 'could-not-attend',
  'not-recorded': 'not-recorded',
  'cancelled-by-us': 'not-expected',
  'not-held-for-person': 'not-expected',
  'stopped-for-safety': 'not-expected',
  'not-held': 'not-expected',
};

/** The shape of a session, by the part of the sentence it counts in, so that picture and sentence never differ (S32). */
export const shapeOf = ({ part, isNotEngaged }: Pick<Entry, 'part' | 'isNotEngaged'>): MarkShapeName =>
  part === 'seen' && isNotEngaged ? 'not-engaged' : shapeOfPart[part];

/** Codes that say no more than their shape does. */
const saidByShape = new Set<MarkCode>([
  'attended',
  'attended-not-engaged',
  'absent-no-contact',
  'could-not-attend',
  'seen',
  'not-seen',
]);

/** What was recorded, in words. */
export const markLabels: Readonly<Record<MarkCode, string>> = { ...childMarkLabels, ...adultMarkLabels };

/** What a mark says beyond its shape: "turned away", "attended, came late"; null where that is nothing. */
export const markRemark = (code: MarkCode | null): string | null =>
  code === null || saidByShape.has(code) ? null : markLabels[code].toLowerCase();
