/** What a check of the installation found, in plain words and with the remedy where there is one. */
export interface Finding {
  /** Stable, kebab-case: `sqlite`, `data-folder`, `disk`, `key-file`. */
  readonly check: string;
  readonly isFine: boolean;
  readonly words: string;
}
