import { v7 } from 'uuid';

/** A UUIDv7 in lower case. */
export type Id = string;

/** A new identity; later ids of one process sort after earlier ones. */
export const newId = (): Id => v7();
