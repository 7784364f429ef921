import { v7 } from 'uuid';
import { z } from 'zod';

/** A UUID of version 7 (RFC 9562) in lower case: the identity of every record. */
export const idSchema = z.uuid({ version: 'v7' }).lowercase();

/** A UUIDv7 in lower case. */
export type Id = string;

/** A new identity; later ids of one process sort after earlier ones. */
export const newId = (): Id => v7();
