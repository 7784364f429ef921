import { allocate } from './allocate.ts';

export { allocate };

export const accessVerbs = [allocate] as const;
