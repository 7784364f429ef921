import { AppError } from '@waymark/contracts';

const code = 'cannot-be-arranged';

/**
 * The one refusal, 409 `cannot-be-arranged`, wherever somebody may not work with, lead or decide about somebody: for a tie
 * to the other side of a pair and for a conflict alike. Code and words say neither which it is nor about whom, since
 * whoever asks may be asking in order to learn who works with her (model.md section 7 rule 3, S47).
 */
export const cannotBeArranged = (): AppError =>
  new AppError('conflict', code, {
    message: 'This cannot be arranged with these people; choose someone else, or ask information governance',
  });

/** Whether a refusal is that one: it is audited, so that who tries one colleague after another leaves a trace. */
export const isCannotBeArranged = (error: AppError): boolean => error.code === code;
