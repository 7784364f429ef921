import { AppError } from '@waymark/contracts';

/** Kinds of constraint a database refuses by; verbs ask for the kind only, since the engines name different things. */
export type ConstraintKind = 'unique' | 'reference' | 'missing' | 'check';

const bySqlite: Readonly<Record<number, ConstraintKind>> = {
  2067: 'unique',
  1555: 'unique',
  787: 'reference',
  1299: 'missing',
  275: 'check',
};
const byPostgres: Readonly<Record<string, ConstraintKind>> = {
  '23505': 'unique',
  '23503': 'reference',
  '23502': 'missing',
  '23514': 'check',
};

/** The error the driver threw, under whatever wrapped it. */
export const driverError = (error: unknown): unknown => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? error : driverError(cause);
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The extended result code of SQLite in an error, e.g. 2067. */
const sqliteCode = (error: unknown): number | undefined => {
  const cause = driverError(error);
  return isObject(cause) && 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode : undefined;
};

/** The five-letter state of PostgreSQL, or the name of a system error such as `ECONNREFUSED`. */
const namedCode = (error: unknown): string | undefined => {
  const cause = driverError(error);
  return isObject(cause) && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
};

/** Which constraint an error comes from, or `undefined` when it comes from none. */
export const constraintOf = (error: unknown): ConstraintKind | undefined => {
  const errcode = sqliteCode(error);
  if (errcode !== undefined) return bySqlite[errcode];
  return byPostgres[namedCode(error) ?? ''];
};

const sqliteBusy = 5;
/** The primary result code is the low byte of an extended one. */
const primary = (errcode: number): number => errcode & 0xff;

/** Whether another connection held the file. */
export const isBusy = (error: unknown): boolean => {
  const errcode = sqliteCode(error);
  return errcode !== undefined && primary(errcode) === sqliteBusy;
};

/** Whether PostgreSQL asks for the unit to be run again (serialization failure, deadlock). */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(namedCode(error) ?? '');

const troublesOfSqlite: Readonly<Record<number, string>> = {
  8: 'database-read-only',
  10: 'disk-error',
  13: 'disk-full',
  14: 'database-not-opened',
};
const troublesOfPostgres: Readonly<Record<string, string>> = {
  '25006': 'database-read-only',
  '53100': 'disk-full',
  '53300': 'database-busy',
  '57P01': 'database-lost',
  '57P03': 'database-lost',
  ECONNREFUSED: 'database-lost',
  ECONNRESET: 'database-lost',
};

/** An `unavailable` of the given code that keeps the driver's error as its cause. */
export const unavailable = (code: string, cause?: unknown): AppError => {
  const failure = new AppError('unavailable', code, { message: 'The database cannot be used at the moment' });
  if (cause !== undefined) failure.cause = cause;
  return failure;
};

/** Trouble of the disk or the server as an `AppError` `unavailable`; any other error as it came. */
export const asTold = (error: unknown): unknown => {
  if (error instanceof AppError) return error;
  const errcode = sqliteCode(error);
  const code = errcode === undefined ? troublesOfPostgres[namedCode(error) ?? ''] : troublesOfSqlite[primary(errcode)];
  return code === undefined ? error : unavailable(code, error);
};
