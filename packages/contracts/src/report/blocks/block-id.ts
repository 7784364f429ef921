import { z } from 'zod';

/** Names a block or a section within one report; never printed, since a gap in it would tell. */
export const blockIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/u, { error: 'not-a-block-id' });
