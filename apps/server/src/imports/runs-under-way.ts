import { type Core, listImportsUnderWay, performRead, theSystem } from '@waymark/core';

/** Imports that are read, wait for a confirmation or are applied, oldest first. */
export const runsUnderWay = async (core: Core) =>
  (await performRead(core, listImportsUnderWay, { actor: theSystem, input: {} })).imports;

export type RunUnderWay = Awaited<ReturnType<typeof runsUnderWay>>[number];
