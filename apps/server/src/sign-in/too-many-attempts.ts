import { AppError } from '@waymark/contracts';

/** 429; `retryAfterSeconds` also belongs in the `Retry-After` header. */
export const tooManyAttempts = (retryAfterSeconds: number): AppError =>
  new AppError('too-many-requests', 'too-many-attempts', {
    message: 'There have been too many attempts. Wait, then try again.',
    facts: { retryAfterSeconds },
  });
