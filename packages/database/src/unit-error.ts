/** A defect in how a unit of work was written; never an expected failure. */
export class UnitError extends Error {
  override readonly name = 'UnitError';
  readonly code: 'nested' | 'outside' | 'awaited-something-else' | 'not-audited' | 'swallowed-error' | 'read-inside';

  constructor(code: UnitError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
