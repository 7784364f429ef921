/** One thing that is not as the house wants it. */
export interface Finding {
  /** Stable name of the rule or check, kebab-case, or the role whose row in the matrix was not kept. */
  readonly rule: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly line?: number;
  /** What is wrong and what would be right, in a sentence. */
  readonly message: string;
}
