import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import type { ListedIssue } from '@waymark/interop';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const isFile = (path: string): boolean => {
  // Without waiting for the other end, should it be a pipe.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return fstatSync(file).isFile();
  } finally {
    closeSync(file);
  }
};

const issue = (code: string, message: string): ListedIssue => ({ where: 'The file itself', line: 1, code, message });

/** Why a file that was named cannot be read at all; `undefined` where it can. */
export const unreadableFile = (path: string): ListedIssue | undefined => {
  try {
    return isFile(path) ? undefined : issue('file-not-a-file', `This is a folder or a device, not a file: ${path}`);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return issue('file-missing', `There is no file ${path}`);
    if (code === 'EACCES' || code === 'EPERM')
      return issue('file-not-readable', `You are not allowed to read the file ${path}`);
    return issue('file-not-readable', `The file cannot be read: ${path}`);
  }
};
