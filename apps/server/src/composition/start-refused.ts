/** A start that cannot go on, with what to do about it in plain words. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
