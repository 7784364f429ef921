const remedies = {
  missing: 'The key file is missing. Sealed addresses cannot be read without it: put it back from where you keep it',
  'open-to-others': 'The key file can be read by others on this machine. Make it yours alone: chmod 600',
  broken: 'The key file cannot be read as one. Put it back from where you keep it',
} as const;

/** A key file that cannot be used, with the remedy in words; never a part of a key. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
  readonly code: keyof typeof remedies;

  constructor(code: keyof typeof remedies, path: string) {
    super(`${remedies[code]} (${path})`);
    this.code = code;
  }
}
