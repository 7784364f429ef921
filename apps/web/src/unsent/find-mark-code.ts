import { type MarkCode, markCodes } from '@waymark/contracts';

/** A mark code among what the server names as facts; `undefined` for anything else. */
export const findMarkCode = (value: unknown): MarkCode | undefined => markCodes.find((code) => code === value);
