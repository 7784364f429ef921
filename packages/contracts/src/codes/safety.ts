/** Levels a safety notice climbs when it is not delivered (model.md section 6, acceptance.md S41). */
export const safetyLevels = ['partner-worker', 'duty', 'emergency-duty-team'] as const;
export type SafetyLevel = (typeof safetyLevels)[number];

/**
 * What a partner's worker may be told about the person causing harm, and nothing else (model.md section 7,
 * level `status`), with the two changes of a group's time that belong to the same list (section 5).
 */
export const statusEvents = [
  'started',
  'absent',
  'turned-away',
  'asked-to-leave',
  'left-early',
  'group-cancelled',
  'group-retimed',
  'stopped-for-safety',
  'excluded',
  'cannot-complete',
  'ended',
  'completed',
  'concern',
] as const;
export type StatusEvent = (typeof statusEvents)[number];

/** Words for screens. */
export const safetyLevelLabels: Readonly<Record<SafetyLevel, string>> = {
  'partner-worker': "Partner's worker",
  duty: 'Duty',
  'emergency-duty-team': 'Emergency duty team',
};

/** Words for tonight's list; nothing of what the person says in sessions. */
export const statusEventLabels: Readonly<Record<StatusEvent, string>> = {
  started: 'Started',
  absent: 'Has not come',
  'turned-away': 'Turned away',
  'asked-to-leave': 'Asked to leave',
  'left-early': 'Left early',
  'group-cancelled': 'Session cancelled',
  'group-retimed': 'Group moved to another time',
  'stopped-for-safety': 'Stopped for safety',
  excluded: 'Excluded',
  'cannot-complete': 'Cannot complete',
  ended: 'Ended',
  completed: 'Completed',
  concern: 'Concern',
};
