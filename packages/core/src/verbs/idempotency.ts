import { createHash } from 'node:crypto';
import { AppError, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { idempotencyKeys } from './tables.ts';

export interface KeptAnswer {
  readonly actorId: Id;
  readonly key: string;
  readonly verb: string;
  readonly input: unknown;
}

const hashOf = (kept: KeptAnswer): string =>
  createHash('sha256')
    .update(JSON.stringify([kept.verb, kept.input]))
    .digest('base64url');

/** The answer given before to the same key and input; another input under the same key is a conflict. */
export const recallAnswer = async (unit: Unit, kept: KeptAnswer): Promise<unknown> => {
  const [row] = await unit.db
    .select({ inputHash: idempotencyKeys.inputHash, answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.actorId, kept.actorId), eq(idempotencyKeys.key, kept.key)));
  if (row === undefined) return undefined;
  if (row.inputHash !== hashOf(kept)) {
    throw new AppError('conflict', 'idempotency-key-reused', { message: 'This key was used for something else' });
  }
  return row.answer;
};

export const rememberAnswer = async (unit: Unit, kept: KeptAnswer, answer: unknown): Promise<void> => {
  const { actorId, key, verb } = kept;
  await unit.db.insert(idempotencyKeys).values({ actorId, key, verb, inputHash: hashOf(kept), answer, at: unit.now });
};
