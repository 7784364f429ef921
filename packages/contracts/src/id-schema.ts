import { z } from 'zod';

/** A UUID of version 7 (RFC 9562) in lower case: the identity of every record. */
export const idSchema = z.uuid({ version: 'v7' }).lowercase();
