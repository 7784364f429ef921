import { AppError } from '@waymark/contracts';

const likeACode = /^[A-Za-z][A-Za-z0-9_-]{1,63}$/;

/** The stable code of a failure, for the jobs table and the audit: never its message, which may name people. */
export const failureCode = (error: unknown): string => {
  if (error instanceof AppError) return error.code;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return 'internal-error';
  return likeACode.test(error.code) ? error.code : 'internal-error';
};
