import type { Day } from '@waymark/contracts';
import { type MarkShapeName, shapeWords } from '../mark/shapes.ts';

/** Something dated about one person, with where it comes from: "Small Steps register, recorded by Sam Okafor". */
export interface TimelineFact {
  readonly id: string;
  readonly on: Day;
  readonly shape: MarkShapeName;
  /** In words, without what the shape says already: "Session 6 of 17", "Session 7 of 17, turned away". */
  readonly what: string;
  readonly source: string;
}

/** A time in which a person was waiting; `to` is `null` while he or she still is. */
export interface TimelineWait {
  readonly id: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly what: string;
  readonly source: string;
}

/** One service for one person: a row of the picture. */
export interface TimelineService {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly TimelineFact[];
  readonly waits: readonly TimelineWait[];
}

/** Positions of model.md section 3, in the order in which the picture groups them. */
export type TimelineGroup = 'child' | 'survivor' | 'co-parent' | 'person-causing-harm';

export interface TimelineLane {
  readonly id: string;
  readonly name: string;
  readonly group: TimelineGroup;
  readonly services: readonly TimelineService[];
}

/** What a service not run in Waymark says about a person and a period; never in one rate with the rest. */
export interface TimelineStatement {
  readonly id: string;
  readonly service: string;
  readonly about: string;
  readonly from: Day;
  readonly to: Day;
  readonly what: string;
  readonly source: string;
}

/** A circumstance of the whole family: release, birth, separation, conference. With `to` it is a span. */
export interface TimelineFlag {
  readonly id: string;
  readonly on: Day;
  readonly to?: Day | null | undefined;
  /** One or two words for the flag itself. */
  readonly label: string;
  readonly what: string;
  readonly source: string;
}

export interface FamilyTimelineData {
  readonly from: Day;
  readonly to: Day;
  /** What was known on this day; later days hold only what is planned. */
  readonly asAt: Day;
  readonly lanes: readonly TimelineLane[];
  readonly statements: readonly TimelineStatement[];
  readonly flags: readonly TimelineFlag[];
}

export const groupWords = {
  child: { one: 'Child', many: 'Children' },
  survivor: { one: 'Survivor', many: 'Survivors' },
  'co-parent': { one: 'Co-parent', many: 'Co-parents' },
  'person-causing-harm': { one: 'Person causing harm', many: 'People causing harm' },
} as const satisfies Record<TimelineGroup, { one: string; many: string }>;

/** What a shape means for a person in this group: a survivor or a child is "not seen", never "missed" (model.md section 3). */
export const shapeWordsFor = (shape: MarkShapeName, group: TimelineGroup): string =>
  shape === 'missed' && (group === 'survivor' || group === 'child') ? 'not seen' : shapeWords[shape].toLowerCase();

export const groupOrder = ['child', 'survivor', 'co-parent', 'person-causing-harm'] as const;
