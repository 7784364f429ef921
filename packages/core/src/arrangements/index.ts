import { recordArrangement } from './record-arrangement.ts';

export { recordArrangement };

export const arrangementVerbs = [recordArrangement] as const;
