import type { Day, PromptReply } from '@waymark/contracts';

/** What a programme adds to the demonstration: answers to its own forms, by number so that the same seed gives the same data. */
export interface DemoStory {
  /** Answers to the referral form of the n-th invented referral. */
  readonly referralAnswers: (n: number) => Readonly<Record<string, unknown>>;
  /** Documents an invented enrolment would have by a day, by kind. */
  readonly records: (n: number, start: Day, today: Day) => readonly DemoRecord[];
  /** Answers to the prompts of the n-th person's session of this number. */
  readonly promptAnswers: (n: number, sessionNumber: number) => readonly DemoPromptAnswer[];
}

export interface DemoRecord {
  readonly kind: string;
  readonly on: Day;
  readonly document: Readonly<Record<string, unknown>>;
}

/** As the register takes it: a reply for a question, a number for a rating, words for anything to be told. */
export interface DemoPromptAnswer {
  readonly promptId: string;
  readonly reply?: PromptReply;
  readonly rating?: number;
  readonly words?: string;
}
