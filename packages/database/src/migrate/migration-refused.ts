/** A migration that must not run, with the remedy in words. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
  readonly code: 'edited' | 'vanished' | 'outside-prefix' | 'broken-reference' | 'no-folder' | 'unsafe-database';

  constructor(code: MigrationRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}
