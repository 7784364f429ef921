import type { Issue } from '../staging/issue.ts';

/** Why a file cannot be read at all, or no further; thrown and caught inside this package alone. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';
  readonly issue: Issue;

  constructor(code: string, message: string, where = 'The whole file', line = 1) {
    super(message);
    this.issue = { severity: 'error', where, line, code, message };
  }
}
