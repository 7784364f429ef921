/** What a programme fails the kit with: a stable code, then where. */
export class ConformanceFailed extends Error {
  override readonly name = 'ConformanceFailed';
  readonly code: string;

  constructor(code: string, where: string) {
    super(`${code}: ${where}`);
    this.code = code;
  }
}

/** Fails unless it holds. */
export function holds(isHeld: boolean, code: string, where: string): asserts isHeld {
  if (!isHeld) throw new ConformanceFailed(code, where);
}
