import { AppError } from '@waymark/contracts';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit as countedBodyLimit } from 'hono/body-limit';

export const oneMebibyte = 1024 * 1024;

/**
 * Refuses a body of more bytes than given; 1 MiB unless said otherwise. Node holds a body to its declared length, so
 * only a body without one is read and counted here. Error: `body-too-large` (413).
 */
export const bodyLimit = (maximumBytes: number = oneMebibyte): MiddlewareHandler => {
  const refuse = (): never => {
    throw new AppError('too-large', 'body-too-large', { facts: { maximumBytes } });
  };
  const counted = countedBodyLimit({ maxSize: maximumBytes, onError: refuse });

  return (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined) return counted(context, next);
    return Number(length) <= maximumBytes ? next() : refuse();
  };
};
