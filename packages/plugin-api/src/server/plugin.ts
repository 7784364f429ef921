import type { Day } from '@waymark/contracts';
import type {
  Finding,
  GuardAnswer,
  PersonFacts,
  ProgrammeShared,
  ReferralSnapshot,
  StageAnswer,
} from '../shared/index.ts';
import type { DemoStory } from './demo.ts';
import type { ReportSections } from './report-sections.ts';

/** Pure: no I/O, no clock but `today`. What throws or returns rubbish becomes `needs-decision`. */
export type Eligibility = (referral: ReferralSnapshot, today: Day) => readonly Finding[];

/** Pure, inside the unit of a move. What throws denies, with code `plugin-guard-failed`. */
export type Guard = (
  move: { readonly from: string; readonly to: string },
  referral: ReferralSnapshot,
  today: Day,
) => GuardAnswer;

/** Pure: no I/O, no clock but `asOf`. What throws, overruns or returns rubbish is "stage unknown". */
export type Stages = (facts: PersonFacts, asOf: Day) => StageAnswer;

/** The server half of a programme: its table of contents; bodies live elsewhere. */
export interface ServerPlugin {
  readonly shared: ProgrammeShared;
  readonly eligibility?: Eligibility;
  readonly guards?: readonly Guard[];
  readonly stages?: Stages;
  readonly reportSections?: ReportSections;
  /** `undefined` where the programme has none, or the host found that it does not work. */
  readonly demo?: DemoStory | undefined;
}

/** Declares the server half of a programme. */
export const definePlugin = (plugin: ServerPlugin): ServerPlugin => plugin;
