import { instant, json, looseRef, primaryKey, table, text } from '@waymark/kit';
import { z } from 'zod';

/** Answers kept for `Idempotency-Key`: ids only, and a hash of what was asked. */
export const idempotencyKeys = table(
  'idempotency_keys',
  {
    actorId: looseRef().notNull(),
    key: text().notNull(),
    verb: text().notNull(),
    inputHash: text().notNull(),
    answer: json(z.unknown()).notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.key] })],
);
