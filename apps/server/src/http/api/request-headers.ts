import { AppError } from '@waymark/contracts';
import type { HonoRequest } from 'hono';

const entityTag = /^(?:W\/)?"(\d{1,15})"$/;
/** Visible ASCII, as RFC 9110 has it for tokens and quoted values, without the space. */
const key = /^[\x21-\x7e]{1,100}$/;

/** The version in `If-Match: "3"`; error `if-match-malformed` (400) for anything else, a list or `*` included. */
export const ifMatchOf = (request: HonoRequest): number | undefined => {
  const given = request.header('if-match');
  if (given === undefined) return undefined;
  const version = entityTag.exec(given)?.[1];
  if (version === undefined) {
    throw new AppError('malformed', 'if-match-malformed', { message: 'If-Match must hold one version, as in "3"' });
  }
  return Number(version);
};

/** The `Idempotency-Key`, at most 100 visible ASCII characters; error `idempotency-key-malformed` (400). */
export const idempotencyKeyOf = (request: HonoRequest): string | undefined => {
  const given = request.header('idempotency-key');
  if (given === undefined || key.test(given)) return given;
  throw new AppError('malformed', 'idempotency-key-malformed', {
    message: 'Idempotency-Key must be 1 to 100 visible ASCII characters',
  });
};
