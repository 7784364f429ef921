import type { Day } from '@waymark/contracts';
import { aWarning, type Finding } from './finding.ts';

const saturday = 6;

/** Conferences are held on working days: warning `conference-at-weekend` (8875). */
export const checkConferenceDay = (heldOn: Day): readonly Finding[] => {
  if (Temporal.PlainDate.from(heldOn).dayOfWeek < saturday) return [];
  const message = 'The initial child protection conference is dated on a Saturday or Sunday (census rule 8875).';
  return [aWarning('conference-at-weekend', message)];
};
