/** What a rule found: the reason in plain words, without the value that was submitted. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
}

/** What a submitted text came to: a value that may be used, or `null`, with the reasons. */
export interface Reading<Value> {
  readonly value: Value | null;
  readonly findings: readonly Finding[];
}

/** An error: the record it concerns stays out. */
export const anError = (code: string, message: string): Finding => ({ severity: 'error', code, message });

/** A warning: the record it concerns goes in. */
export const aWarning = (code: string, message: string): Finding => ({ severity: 'warning', code, message });

/** A value with nothing to say about it. */
export const read = <Value>(value: Value): Reading<Value> => ({ value, findings: [] });

/** A value that may be used, with a warning. */
export const readWith = <Value>(value: Value, code: string, message: string): Reading<Value> => ({
  value,
  findings: [aWarning(code, message)],
});

/** No value, and why. */
export const unread = (finding: Finding): Reading<never> => ({ value: null, findings: [finding] });
