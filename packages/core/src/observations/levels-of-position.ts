import type { Level, Position } from '@waymark/contracts';

/**
 * Who may read an observation, by the position of the person it is about (model.md section 7). What is said about a
 * survivor never stands where the programme of the person causing harm reads; `shared` is for a child whom his
 * facilitators know by the referral alone.
 */
export const observationLevels: Readonly<Record<Position, readonly Level[]>> = {
  'person-causing-harm': ['casework', 'professionals'],
  'co-parent': ['casework', 'professionals'],
  survivor: ['casework', 'support'],
  child: ['shared', 'casework', 'support', 'professionals'],
};
