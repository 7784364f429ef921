import { z } from 'zod';

/** Where in the file a record stands: a path in words, and the line on which it begins. */
export const placeSchema = z.strictObject({ where: z.string(), line: z.int().min(1) });
export type Place = Readonly<z.output<typeof placeSchema>>;
