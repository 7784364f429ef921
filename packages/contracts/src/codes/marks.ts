import type { Position } from './access.ts';
import { type AdultMarkCode, adultMarkCodes } from './adult-marks.ts';
import { type ChildMarkCode, childMarkCodes, survivorMarkCodes } from './survivor-marks.ts';

/** Every mark code of any position. */
export type MarkCode = AdultMarkCode | ChildMarkCode;

/** The mark codes a register offers, by position (model.md section 3). */
export const markCodesOf: Readonly<Record<Position, readonly MarkCode[]>> = {
  'person-causing-harm': adultMarkCodes,
  'co-parent': adultMarkCodes,
  survivor: survivorMarkCodes,
  child: childMarkCodes,
};

/** Every mark code once, for columns and schemas. */
export const markCodes = [
  ...adultMarkCodes,
  'seen',
  'seen-part',
  'not-seen',
  'was-not-brought',
  'child-chose-not-to',
  'unwell',
  'not-released',
] as const satisfies readonly MarkCode[];

/** Positions whose marks make runs, rates and ladders; survivors and children have none of them (model.md section 3). */
export const ladderPositions = ['person-causing-harm', 'co-parent'] as const satisfies readonly Position[];
export type LadderPosition = (typeof ladderPositions)[number];

/** Whether runs, rates and ladders exist for this position. */
export const isLadderPosition = (position: Position): position is LadderPosition =>
  ladderPositions.some((ladderPosition) => ladderPosition === position);

/** Words for screens; under 18 a person who causes harm is "child using harm" (model.md section 9). */
export const positionLabels: Readonly<Record<Position, string>> = {
  'person-causing-harm': 'Person causing harm',
  'co-parent': 'Parent',
  survivor: 'Victim/survivor',
  child: 'Child',
};
